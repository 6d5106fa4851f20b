import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Picker } from '@/shared/ui/Picker';
import styles from './Metrics.module.css';

interface WordsPickerProps {
  label: string;
  /** Those that the records carry, with how many do. */
  offered: readonly Schemas['WordCount'][];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Several words out of those that the records carry, or typed. */
export function WordsPicker({ label, offered, chosen, onChange }: WordsPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const written = typed.trim();
  const free = offered.filter(({ word }) => !chosen.includes(word) && word.includes(written));
  const own =
    written !== '' && !offered.some(({ word }) => word === written) && !chosen.includes(written);
  const found = own ? [...free, { word: written, count: 0 }] : free;
  return (
    <div>
      <Picker
        label={label}
        hideLabel
        empties
        placeholder={t('metrics.words')}
        chosen={null}
        onChoose={(one) => {
          if (one) onChange([...chosen, one.word]);
        }}
        found={found}
        onType={setTyped}
        keyOf={({ word }) => word}
        nameOf={({ word }) => word}
        hintOf={({ count }) => t('metrics.wordCount', { count })}
      />
      {chosen.length > 0 && (
        <span className={styles.words}>
          {chosen.map((word) => (
            <Button
              key={word}
              aria-label={t('metrics.removeWord', { word })}
              onClick={() => {
                onChange(chosen.filter((one) => one !== word));
              }}
            >
              {word} ×
            </Button>
          ))}
        </span>
      )}
    </div>
  );
}
