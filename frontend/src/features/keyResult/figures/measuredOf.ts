import type { Schemas } from '@/shared/api/types';
import type { Measured } from '@/shared/format/measured';

/** How one side of a ratio is written: as money, or as a bare number. */
export const measuredOf = (counts: Schemas['RatioSide']['counts'], currency: string): Measured =>
  counts === 'amount'
    ? { kind: 'increase', measure: 'money', currency, unit_label: '' }
    : { kind: 'increase', measure: 'count', currency: null, unit_label: '' };
