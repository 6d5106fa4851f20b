/** Exact decimals for the browser: a count of 10^-scale. No amount passes through a float. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const WRITTEN = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

const tenTo = (power: number): bigint => 10n ** BigInt(power);

/** Reads a decimal string as the API writes it ("61300.00", "-0.5", "1E+3"). */
export function decimal(text: string): Decimal {
  const match = WRITTEN.exec(text.trim());
  if (match === null || (match[2] === '' && (match[3] ?? '') === '')) {
    throw new TypeError(`not a decimal: ${text}`);
  }
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const units = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { units, scale } : { units: units * tenTo(-scale), scale: 0 };
}

const unitsAt = (value: Decimal, scale: number): bigint => value.units * tenTo(scale - value.scale);

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export const negate = (a: Decimal): Decimal => ({ units: -a.units, scale: a.scale });
export const abs = (a: Decimal): Decimal => (a.units < 0n ? negate(a) : a);
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
});

/** -1, 0 or 1, as a is below, at or above b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const difference = subtract(a, b).units;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

const sizeOf = (n: bigint): bigint => (n < 0n ? -n : n);

/** n ÷ d, rounded to the nearest whole number, halves away from zero. */
function nearest(n: bigint, d: bigint): bigint {
  const size = (2n * sizeOf(n) + sizeOf(d)) / (2n * sizeOf(d));
  return n < 0n === d < 0n ? size : -size;
}

/** a ÷ b with so many decimal places; b must not be zero. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return {
    units: nearest(unitsAt(a, scale) * tenTo(places), unitsAt(b, scale)),
    scale: places,
  };
}

/** Rounded to so many decimal places, halves away from zero. */
export function round(a: Decimal, places: number): Decimal {
  if (a.scale <= places) return { units: unitsAt(a, places), scale: places };
  return { units: nearest(a.units, tenTo(a.scale - places)), scale: places };
}

/** A float, for the length of a bar only: never for a number that is read. */
export const geometry = (a: Decimal): number => Number(toPlain(a));

/** Plain digits, "-1234.50". */
export function toPlain(a: Decimal): string {
  const digits = sizeOf(a.units)
    .toString()
    .padStart(a.scale + 1, '0');
  const whole = digits.slice(0, digits.length - a.scale);
  const fraction = a.scale > 0 ? `.${digits.slice(-a.scale)}` : '';
  return `${a.units < 0n ? '-' : ''}${whole}${fraction}`;
}
