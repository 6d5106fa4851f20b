import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNameOf } from '@/shared/i18n/useNameOf';
import { useFoundPeople } from '@/shared/people/findPeople';
import { Picker } from '@/shared/ui/Picker';
import type { Entry } from '../api/readDirectory';

interface PersonFindProps {
  label: string;
  chosen: Entry | null;
  onChoose: (found: Entry | null) => void;
}

/** Somebody found by a part of their name, its pinyin, or their number. */
export function PersonFind({ label, chosen, onChoose }: PersonFindProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const [typed, setTyped] = useState('');
  const { data, isFetching } = useFoundPeople(typed);
  return (
    <Picker
      label={label}
      placeholder={t('organisation.findPerson')}
      chosen={chosen}
      onChoose={onChoose}
      found={typed.trim() === '' ? [] : (data ?? [])}
      onType={setTyped}
      searching={isFetching}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      hintOf={({ number, unit }) => [number, unit && nameOf(unit)].filter(Boolean).join(' · ')}
    />
  );
}
