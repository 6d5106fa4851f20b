import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Picker } from '@/shared/ui/Picker';
import { useFoundOwners } from '../api/findOwners';

type Found = Schemas['PersonFinding'];

/** Whose values stand on the nodes. */
export function OwnerPicker({ onChoose }: { onChoose: (owner: string | null) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Found | null>(null);
  const { data, isFetching } = useFoundOwners(typed);
  return (
    <Picker
      hideLabel
      label={t('rules.values.owner')}
      placeholder={t('rules.values.owner')}
      chosen={chosen}
      onChoose={(person) => {
        setChosen(person);
        onChoose(person?.id ?? null);
      }}
      found={data?.people ?? []}
      onType={setTyped}
      searching={isFetching}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
    />
  );
}
