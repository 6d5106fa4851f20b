import { useLevels, type Order } from '../api/readChildren';
import { useLine } from '../api/readLine';
import { useMap } from '../api/readMap';
import { openOn, pathOf } from '../figures/path';

/** What stands in the address: the chosen node, and how siblings are sorted. */
export interface MapAddress {
  chosen: string | null;
  objective: string | null;
  order: Order;
  /** The way by which the reader came to the chosen node, where they came by one. */
  way: readonly string[];
}

const LIMIT = 500;

/** The top, the line to the chosen node, and every level that is open on the way to it. */
export function useOpenMap({ chosen, objective, order, way }: MapAddress) {
  const read = useLine(chosen);
  const line = read.data?.node.key_result.id === chosen ? read.data : undefined;
  const top = useMap(line?.chain.objective?.id ?? objective);
  const roots = top.data?.objective?.key_results ?? [];
  // A way of one node may also be one that was found: then only its line knows how it is reached.
  const came = way.length > 1 || roots.some(({ key_result }) => key_result.id === way[0]);
  const path = came && way.at(-1) === chosen ? way : line ? pathOf(line) : [];
  const open = openOn(path, roots, line?.node.children === 0);
  const levels = useLevels(open, order, LIMIT);
  return {
    map: top.data,
    roots,
    line: chosen === null ? undefined : line,
    path,
    open,
    pages: levels.map(({ data }) => data),
    error:
      top.error ??
      (chosen === null ? null : read.error) ??
      levels.find((one) => one.error)?.error ??
      null,
    retry: () => {
      void top.refetch();
      for (const level of levels) void level.refetch();
    },
  };
}

export type OpenMap = ReturnType<typeof useOpenMap>;
