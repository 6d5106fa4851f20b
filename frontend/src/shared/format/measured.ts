import type { KeyResultCard } from '@/shared/api/types';
import { type AmountStyle, money } from './amount';
import { decimal, type Decimal, multiply, round } from './decimal';
import { grouped } from './number';

export type Measured = Pick<KeyResultCard, 'kind' | 'measure' | 'currency' | 'unit_label'>;

export interface Reader {
  language: string;
  style: AmountStyle;
}

const HUNDRED = decimal('100');

export interface Parts {
  /** With every digit, as for the hover. */
  exact?: boolean;
  sign?: boolean;
  unit?: boolean;
}

/** Steps and yes or no are a share of what is to be done, whatever else was written with them. */
const isShare = ({ kind }: Measured): boolean => kind === 'milestone' || kind === 'yes_no';

/** A value of a key result as people say it: "¥23,400", "41 次", "34.5%". */
export function measured(value: string, of: Measured, reader: Reader, parts: Parts = {}): string {
  if (isShare(of)) return `${grouped(multiply(decimal(value), HUNDRED), { trim: true })}%`;
  if (of.measure === 'money') {
    return money(value, { ...reader, currency: of.currency, sign: parts.sign ?? true });
  }
  const figure = grouped(parts.exact ? decimal(value) : atMostTwo(decimal(value)), { trim: true });
  if (of.measure === 'percent') return `${figure}%`;
  return parts.unit === false || of.unit_label === '' ? figure : `${figure} ${of.unit_label}`;
}

/** A difference of two rates, in points: "0.47"; nothing of what is no rate. */
export function pointsApart(value: string, of: Measured): string | null {
  if (isShare(of)) return grouped(multiply(decimal(value), HUNDRED), { trim: true });
  return of.measure === 'percent' ? grouped(atMostTwo(decimal(value)), { trim: true }) : null;
}

/** What is expected of a count may lie between two: two places say enough. */
const atMostTwo = (value: Decimal): Decimal => (value.scale > 2 ? round(value, 2) : value);

/** The same value with nothing rounded away, for the hover. */
export function exactly(value: string, of: Measured, reader: Reader): string {
  if (of.measure !== 'money' || isShare(of)) return measured(value, of, reader, { exact: true });
  const places = Math.max(2, decimal(value).scale);
  return money(value, { language: reader.language, currency: of.currency, places });
}
