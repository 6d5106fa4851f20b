import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker } from '@/shared/ui/Picker';
import { type FoundUnit, useFoundUnits } from '../api/findUnits';
import { useNameOf } from '@/shared/i18n/useNameOf';

interface UnitFindProps {
  label: string;
  chosen: FoundUnit | null;
  onChoose: (found: FoundUnit | null) => void;
  hideLabel?: boolean;
}

/** A unit found by a part of its name, its pinyin or its code. */
export function UnitFind({ label, chosen, onChoose, hideLabel = false }: UnitFindProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const [typed, setTyped] = useState('');
  const { data = [], isFetching } = useFoundUnits(typed);
  return (
    <Picker
      label={label}
      hideLabel={hideLabel}
      placeholder={t('organisation.findUnit')}
      chosen={chosen}
      onChoose={onChoose}
      found={typed.trim() === '' ? [] : data}
      onType={setTyped}
      searching={isFetching}
      keyOf={({ unit }) => unit.id}
      nameOf={({ unit }) => nameOf(unit)}
      hintOf={({ line }) => line.map(nameOf).join(' › ')}
    />
  );
}
