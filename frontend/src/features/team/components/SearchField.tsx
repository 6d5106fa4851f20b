import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/ui/Field';

interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
}

const PAUSE = 250;

/** Name, pinyin or number; asked when the typing pauses, and not while a character is being composed. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [before, setBefore] = useState(value);
  const [composing, setComposing] = useState(false);
  if (value !== before) {
    // Cleared from elsewhere.
    setBefore(value);
    setTyped(value);
  }
  useEffect(() => {
    if (composing || typed === value) return;
    const timer = setTimeout(() => {
      onChange(typed);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, value, composing, onChange]);
  return (
    <Field
      label={t('team.filter.search')}
      hideLabel
      type="search"
      placeholder={t('team.filter.searchHint')}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onCompositionStart={() => {
        setComposing(true);
      }}
      onCompositionEnd={() => {
        setComposing(false);
      }}
    />
  );
}
