import { type Decimal, abs, decimal, multiply, round, toPlain } from './decimal';

export const MINUS = '−';

/** "1,234.50" with a true minus; with `trim`, trailing zeros beyond `atLeast` places go. */
export function grouped(
  value: Decimal,
  options: { trim?: boolean; atLeast?: number } = {},
): string {
  const [whole = '0', fraction = ''] = toPlain(abs(value)).split('.');
  const kept = options.trim ? withoutZeros(fraction, options.atLeast ?? 0) : fraction;
  const sign = value.units < 0n ? MINUS : '';
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${sign}${groups}${kept === '' ? '' : `.${kept}`}`;
}

function withoutZeros(fraction: string, atLeast: number): string {
  let end = fraction.length;
  while (end > atLeast && fraction[end - 1] === '0') end -= 1;
  return fraction.slice(0, end);
}

/** A share of 1 as "38.2%". */
export const percent = (share: string, places = 1): string =>
  `${grouped(round(multiply(decimal(share), decimal('100')), places))}%`;

/** A distance in percentage points, without its sign: the word beside it says the side. */
export const points = (lag: string): string => grouped(round(abs(decimal(lag)), 1));

/** Two places, and below 1,000 as many as give six figures: what is multiplied on must not be lost. */
export function sixFigures(value: Decimal): string {
  const whole = toPlain(abs(value)).split('.')[0] ?? '0';
  const places = Math.max(2, 6 - (whole === '0' ? 0 : whole.length));
  return grouped(round(value, places), { trim: true, atLeast: 2 });
}

/** A coefficient: two places at least, all it has at most ("1.30", "0.9375"). */
export function coefficient(text: string): string {
  const value = decimal(text);
  return grouped(value.scale < 2 ? round(value, 2) : value, { trim: true, atLeast: 2 });
}
