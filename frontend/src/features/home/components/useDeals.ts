import { useState } from 'react';
import type { KeyResultCard, OpenDeal } from '@/shared/api/types';
import { type DealOrder, useOpenDeals } from '@/shared/deals/readOpenDeals';
import { inOrder } from '../figures/dealsOrder';
import { dealsOf, onlySome } from '../figures/remedy';

/** The deals of a key result in the chosen order, and which of them the reader imagines won. */
export function useDeals(card: KeyResultCard, deals: OpenDeal[]) {
  const [order, setOrder] = useState<DealOrder>('close');
  const [all, setAll] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  // Home brings the next twenty to close: for all of them, or the largest, the list itself is asked.
  const some = onlySome(deals);
  const asked = some && (all || order === 'amount');
  const read = useOpenDeals(card.id, order, asked);
  const found = asked ? read.data?.pages.flatMap((page) => page.items) : undefined;
  const listed = found ?? inOrder(dealsOf(card, deals), order);
  return {
    order,
    setOrder,
    listed,
    /** Whether more are known to be there than are listed. */
    partly: some && (found === undefined || read.hasNextPage),
    showMore: () => {
      if (asked) void read.fetchNextPage();
      else setAll(true);
    },
    picked: listed.filter(({ id }) => picked.includes(id)),
    pick: (id: string) => {
      setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
    },
    unpick: () => {
      setPicked([]);
    },
  };
}

export type Deals = ReturnType<typeof useDeals>;
