import { useState } from 'react';
import { NumberField } from '@/shared/ui/NumberField';
import { percentOf, shareOf } from '../figures/percentTyped';

interface ShareFieldProps {
  label: string;
  hideLabel?: boolean;
  share: string;
  onChange: (share: string) => void;
}

/** A share typed in percent. What was typed stays ("72." on the way to 72.5) as long as it means the share. */
export function ShareField({ label, hideLabel = false, share, onChange }: ShareFieldProps) {
  const [typed, setTyped] = useState('');
  return (
    <NumberField
      label={label}
      hideLabel={hideLabel}
      value={shareOf(typed) === share ? typed : percentOf(share)}
      onChange={(text) => {
        setTyped(text);
        onChange(shareOf(text));
      }}
    />
  );
}
