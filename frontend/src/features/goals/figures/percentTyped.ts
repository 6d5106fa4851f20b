import { decimal, divide, multiply, toPlain } from '@/shared/format/decimal';
import { typedDecimal } from '@/shared/format/typedDecimal';

const HUNDRED = decimal('100');
const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** A share as the API writes it ("0.365", "1/3") in percent as people type it ("36.5"); fractions stay. */
export function percentOf(share: string): string {
  const read = typedDecimal(share);
  return read === null ? share : trimmed(toPlain(multiply(decimal(read), HUNDRED)));
}

/** What was typed in percent as a share; what cannot be read stays as it is, to be mended. */
export function shareOf(typed: string): string {
  const read = typedDecimal(typed.replace('%', ''));
  return read === null ? typed : trimmed(toPlain(divide(decimal(read), HUNDRED, 11)));
}
