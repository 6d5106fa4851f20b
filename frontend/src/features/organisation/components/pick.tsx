import { useState } from 'react';
import type { FoundUnit } from '../api/findUnits';
import type { Entry } from '../api/readDirectory';
import { PersonFind } from './PersonFind';
import { UnitFind } from './UnitFind';

interface PickProps {
  label: string;
  onPick: (picked: { id: string; name: string } | null) => void;
}

/** A unit for whoever needs one elsewhere. */
export function PickUnit({ label, onPick }: PickProps) {
  const [chosen, setChosen] = useState<FoundUnit | null>(null);
  return (
    <UnitFind
      label={label}
      chosen={chosen}
      onChoose={(found) => {
        setChosen(found);
        onPick(found?.unit ?? null);
      }}
    />
  );
}

/** Somebody for whoever needs them elsewhere. */
export function PickPerson({ label, onPick }: PickProps) {
  const [chosen, setChosen] = useState<Entry | null>(null);
  return (
    <PersonFind
      label={label}
      chosen={chosen}
      onChoose={(found) => {
        setChosen(found);
        onPick(found);
      }}
    />
  );
}
