import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Picker } from '@/shared/ui/Picker';
import { useFoundOwners } from '../api/findOwners';

type Found = Schemas['PersonFinding'];

interface OwnerPickerProps {
  onChoose: (owner: string | null) => void;
  /** Who stands on the nodes now: an example until somebody is chosen. */
  shown: string | undefined;
}

/** Whose values stand on the nodes. */
export function OwnerPicker({ onChoose, shown }: OwnerPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Found | null>(null);
  const { data, isFetching } = useFoundOwners(typed);
  return (
    <Picker
      label={t('rules.values.owner')}
      placeholder={shown ? t('rules.values.example', { name: shown }) : t('ui.picker.hint')}
      note={chosen && shown === undefined && t('rules.values.notAmong', { name: chosen.name })}
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
