import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNameOf } from '@/shared/i18n/useNameOf';
import { type FoundPerson, useFoundPeople } from '@/shared/people/findPeople';
import { Picker } from '@/shared/ui/Picker';

interface AliasPickerProps {
  label: string;
  /** The person whom the word means; without a name nobody has that number. */
  chosen: { number: string; name: string | null } | null;
  onChoose: (number: string | null) => void;
}

/** Whom a word of the source means, found by a part of the name or by the number. */
export function AliasPicker({ label, chosen, onChoose }: AliasPickerProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const [typed, setTyped] = useState('');
  const { data, isFetching } = useFoundPeople(typed);
  return (
    <Picker<FoundPerson>
      hideLabel
      label={label}
      key={chosen?.name ?? ''}
      fault={chosen?.name === null ? t('mapping.aliases.unknown', chosen) : undefined}
      placeholder={t('mapping.aliases.find')}
      chosen={chosen && { ...chosen, name: chosen.name ?? '', unit: null }}
      onChoose={(person) => {
        onChoose(person?.number ?? null);
      }}
      found={typed.trim() === '' ? [] : (data ?? [])}
      onType={setTyped}
      searching={isFetching}
      keyOf={({ number }) => number}
      nameOf={({ name, number }) => [name, number].filter(Boolean).join(' · ')}
      hintOf={({ unit }) => unit && nameOf(unit)}
    />
  );
}
