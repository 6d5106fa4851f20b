import { compare, decimal } from '@/shared/format/decimal';

/** Orders rows by an exact decimal; those without one come before all that have one. */
export const comparing =
  <T>(valueOf: (row: T) => string | null) =>
  (a: T, b: T): number => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) return Number(one !== null) - Number(other !== null);
    return compare(decimal(one), decimal(other));
  };
