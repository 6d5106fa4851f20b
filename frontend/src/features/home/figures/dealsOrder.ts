import type { OpenDeal } from '@/shared/api/types';
import type { DealOrder } from '@/shared/deals/readOpenDeals';
import { compare, decimal } from '@/shared/format/decimal';

/** Those without a date last. */
const byDate = (a: OpenDeal, b: OpenDeal): number =>
  (a.expected_close ?? '9').localeCompare(b.expected_close ?? '9');

const bySize = (a: OpenDeal, b: OpenDeal): number => compare(decimal(b.amount), decimal(a.amount));

/** The next to close first, or the largest. */
export const inOrder = (deals: OpenDeal[], order: DealOrder): OpenDeal[] =>
  [...deals].sort(
    order === 'close'
      ? (a, b) => byDate(a, b) || bySize(a, b)
      : (a, b) => bySize(a, b) || byDate(a, b),
  );
