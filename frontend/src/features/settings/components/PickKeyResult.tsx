import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker } from '@/shared/ui/Picker';
import { type FoundKeyResult, useFoundKeyResults } from '../api/findKeyResults';
import type { Picked } from './pickers';

/** A key result found by its title or its owner. */
export function PickKeyResult({
  label,
  onPick,
}: {
  label: string;
  onPick: (picked: Picked | null) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<FoundKeyResult | null>(null);
  const { data = [], isFetching } = useFoundKeyResults(typed);
  return (
    <Picker
      label={label}
      placeholder={t('settings.thresholds.findKeyResult')}
      chosen={chosen}
      onChoose={(found) => {
        setChosen(found);
        onPick(found && { id: found.id, name: `${found.owner.name} · ${found.title}` });
      }}
      found={typed.trim() === '' ? [] : data}
      onType={setTyped}
      searching={isFetching}
      keyOf={({ id }) => id}
      nameOf={({ title, owner }) => `${owner.name} · ${title}`}
      hintOf={({ unit }) => unit}
    />
  );
}
