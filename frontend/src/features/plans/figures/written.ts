import type { Schemas } from '@/shared/api/types';
import { type Decimal, decimal, round } from '@/shared/format/decimal';
import { grouped } from '@/shared/format/number';

/** Two places where money is proved, and as many as the smallest unit has; counts have none. */
export const placesOf = (keyResult: Schemas['SharedKeyResult'], quantum: string): number =>
  Math.max(keyResult.measure === 'money' ? 2 : 0, decimal(quantum).scale);

export const proved = (amount: string | Decimal, places: number): string =>
  grouped(round(typeof amount === 'string' ? decimal(amount) : amount, places));

/** "+1,300", "−9,400", "0": what changed, with its sign. */
export const signed = (by: Decimal): string =>
  (by.units > 0n ? '+' : '') + grouped(by, { trim: true });

/** "+2.1%", "−31.2%"; null where there was nothing before. */
export function signedShare(share: Decimal | null): string | null {
  if (share === null) return null;
  if (share.units === 0n) return '0%';
  const percent = round({ units: share.units * 100n, scale: share.scale }, 1);
  return `${percent.units > 0n ? '+' : ''}${grouped(percent)}%`;
}

/** A weight as it is read: four places, more where that would be nothing. */
export function shownWeight(weight: string): string {
  const exact = decimal(weight);
  const short = round(exact, 4);
  return short.units === 0n && exact.units !== 0n ? grouped(exact, { trim: true }) : grouped(short);
}
