import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Picker } from '@/shared/ui/Picker';
import { useFoundOwners } from '../api/findOwners';
import type { OwnerChoice } from '../figures/keyResultDraft';

interface OwnerPickerProps {
  label: string;
  note?: string;
  fault?: string | undefined;
  chosen: OwnerChoice | null;
  onChoose: (owner: OwnerChoice | null) => void;
}

/** A unit or a person, by name, pinyin or number. */
export function OwnerPicker({ label, note, fault, chosen, onChoose }: OwnerPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const { data, isFetching } = useFoundOwners(text);
  return (
    <Picker
      label={label}
      note={note}
      fault={fault}
      chosen={chosen}
      onChoose={onChoose}
      found={text.trim() === '' || !data ? [] : choicesOf(data)}
      onType={setTyped}
      searching={isFetching}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      hintOf={({ kind, code }) => `${t(`goals.owner.${kind}`)} ${code}`}
    />
  );
}

const choicesOf = ({ units, people }: Schemas['Findings']): OwnerChoice[] => [
  ...units.map(({ id, code, name }) => ({ kind: 'unit' as const, id, code, name })),
  ...people.map(({ id, number, name }) => ({ kind: 'person' as const, id, code: number, name })),
];
