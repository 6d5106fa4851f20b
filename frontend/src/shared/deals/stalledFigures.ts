import type { Schemas } from '@/shared/api/types';
import { money } from '@/shared/format/amount';
import type { Reader } from '@/shared/format/measured';

/** Whose deal it is, how much, and at which stage it stands: "恒锐 · ¥900,000 · 方案报价". */
export const stalledFigures = (
  { account, amount, currency, stage }: Schemas['StalledDeal'],
  reader: Reader,
): string => [account, money(amount, { ...reader, currency }), stage].filter(Boolean).join(' · ');
