import { decimal, round } from '@/shared/format/decimal';
import { grouped, percent } from '@/shared/format/number';

/** "28.5%", or a dash where nothing is known. */
export const shareOf = (share: string | null | undefined): string =>
  share == null ? '–' : percent(share);

/** Whole units of an amount. */
export const wholeOf = (amount: string | null | undefined): string =>
  amount == null ? '–' : grouped(round(decimal(amount), 0));

/** "1.12": target over what may be expected. */
export const ratioOf = (ratio: string): string => grouped(round(decimal(ratio), 2));
