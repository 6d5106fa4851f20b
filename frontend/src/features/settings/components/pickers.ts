import type { ComponentType } from 'react';

/** Somebody or something that was picked. */
export interface Picked {
  id: string;
  name: string;
}

interface PickProps {
  label: string;
  onPick: (picked: Picked | null) => void;
}

/** Units and people are found by parts of the organisation; the route brings them. */
export interface Pickers {
  PickUnit: ComponentType<PickProps>;
  PickPerson: ComponentType<PickProps>;
}
