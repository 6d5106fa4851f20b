import { exactly, measured, type Measured } from '@/shared/format/measured';
import { useReader } from './useReader';

interface ValueProps {
  value: string;
  of: Measured;
  /** Without the currency's sign, where one stands just before. */
  sign?: boolean;
  unit?: boolean;
}

/** A value of a key result, with the exact one on hover. */
export function Value({ value, of, sign = true, unit = true }: ValueProps) {
  const reader = useReader();
  return (
    <span title={exactly(value, of, reader)}>{measured(value, of, reader, { sign, unit })}</span>
  );
}
