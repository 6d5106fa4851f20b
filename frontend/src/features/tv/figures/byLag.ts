import type { MapNode } from '@/shared/api/types';
import { compare, decimal } from '@/shared/format/decimal';

/** The furthest behind first; what is not judged comes last. */
export const byLag = (nodes: readonly MapNode[]): MapNode[] =>
  [...nodes].sort(({ key_result: one }, { key_result: other }) => {
    if (one.lag_points === null || other.lag_points === null) {
      return Number(one.lag_points === null) - Number(other.lag_points === null);
    }
    return compare(decimal(other.lag_points), decimal(one.lag_points));
  });
