import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker } from '@/shared/ui/Picker';
import { useFoundOwners } from '../api/findOwners';

export interface Whose {
  kind: 'unit' | 'person';
  id: string;
  name: string;
  code: string;
}

interface WhosePickerProps {
  label?: string;
  chosen: Whose | null;
  onChoose: (whose: Whose | null) => void;
  /** Only units may be chosen. */
  unitsOnly?: boolean;
}

/** A unit or a person; without one the whole company. */
export function WhosePicker({ label, chosen, onChoose, unitsOnly = false }: WhosePickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { data, isFetching } = useFoundOwners(useDeferredValue(typed));
  const units = (data?.units ?? []).map((one) => ({ kind: 'unit' as const, ...one }));
  const people = (data?.people ?? []).map(({ id, name, number }) => ({
    kind: 'person' as const,
    id,
    name,
    code: number,
  }));
  const found: Whose[] = unitsOnly ? units : [...units, ...people];
  return (
    <Picker<Whose>
      label={label ?? t('metrics.preview.whose')}
      placeholder={t('metrics.preview.company')}
      chosen={chosen}
      onChoose={onChoose}
      found={typed.trim() === '' ? [] : found}
      onType={setTyped}
      searching={isFetching}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      hintOf={({ code }) => code}
    />
  );
}
