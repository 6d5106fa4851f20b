import type { KeyResultCard, OpenDeal } from '@/shared/api/types';
import { add, type Decimal, decimal, geometry, subtract } from '@/shared/format/decimal';
import { hasChances, likelySum } from './remedy';

/** Where won, expected, deals and the likely end lie between baseline and target, in %. */
export interface DealsGeometry {
  won: number;
  expected: number | null;
  /** Null when the CRM gives no deal a chance. */
  likely: { at: number; amount: Decimal } | null;
  deals: { from: number; to: number }[];
}

/** Null when the key result has no length to draw deals on. */
export function dealsGeometry(card: KeyResultCard, deals: OpenDeal[]): DealsGeometry | null {
  const baseline = decimal(card.baseline);
  const actual = decimal(card.actual ?? card.baseline);
  const length = geometry(subtract(decimal(card.target), baseline));
  if (length <= 0) return null;
  const at = (value: Decimal) =>
    Math.min(100, Math.max(0, (geometry(subtract(value, baseline)) / length) * 100));

  const amount = add(actual, likelySum(deals));
  return {
    won: at(actual),
    expected: card.expected === null ? null : at(decimal(card.expected)),
    likely: hasChances(deals) ? { at: at(amount), amount } : null,
    deals: stacked(actual, deals).map(({ from, to }) => ({ from: at(from), to: at(to) })),
  };
}

/** Each deal on top of the ones before it. */
function stacked(start: Decimal, deals: OpenDeal[]): { from: Decimal; to: Decimal }[] {
  let from = start;
  return deals.map(({ amount }) => {
    const to = add(from, decimal(amount));
    const piece = { from, to };
    from = to;
    return piece;
  });
}
