import { decimal, geometry } from '@/shared/format/decimal';
import { typedDecimal } from '@/shared/format/typedDecimal';

/** A typed number as a length in a drawing; nothing while it cannot be read. */
export function length(typed: string): number {
  const read = typedDecimal(typed);
  return read === null ? 0 : geometry(decimal(read));
}
