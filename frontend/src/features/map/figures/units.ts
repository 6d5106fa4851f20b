import type { KeyResultCard, MapNode } from '@/shared/api/types';
import { decimal, geometry } from '@/shared/format/decimal';

type Unit = Pick<KeyResultCard, 'measure' | 'currency'>;

/** Amounts that can lie side by side on one scale: shares cannot, nor yuan beside visits. */
export const sameUnit = (one: Unit, other: Unit): boolean =>
  (one.measure === 'money' || one.measure === 'count') &&
  one.measure === other.measure &&
  one.currency === other.currency;

/** How wide a node is drawn, in the unit of the map; none for another unit of measure. */
export const amountIn = (unit: Unit | null, { key_result: card }: MapNode): number | null =>
  unit !== null && sameUnit(unit, card) ? Math.max(0, geometry(decimal(card.target))) : null;
