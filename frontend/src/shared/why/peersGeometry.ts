import { decimal, geometry } from '@/shared/format/decimal';

interface Spread {
  least: string;
  middle: string;
  most: string;
}

const HUNDRED = 100;

/** Where the middle and my own target stand between the least and the most, in %; all equal is the middle. */
export function peersGeometry(target: string, { least, middle, most }: Spread) {
  const [from, to] = [geometry(decimal(least)), geometry(decimal(most))];
  const at = (value: string): number => {
    if (to <= from) return HUNDRED / 2;
    const share = (geometry(decimal(value)) - from) / (to - from);
    return Math.min(HUNDRED, Math.max(0, share * HUNDRED));
  };
  return { middle: at(middle), mine: at(target) };
}
