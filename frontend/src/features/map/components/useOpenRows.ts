import { useState } from 'react';
import type { MapNode } from '@/shared/api/types';
import { useLevels, type Order } from '../api/readChildren';
import { treeRows } from '../figures/treeRows';

const LIMIT = 500;

/** The rows that are unfolded and their children, read as they are unfolded. */
export function useOpenRows(roots: readonly MapNode[], first: readonly string[], order: Order) {
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const open = new Set(first.filter((id) => changed.get(id) !== false));
  for (const [id, isOpen] of changed) if (isOpen) open.add(id);
  const ids = [...open];
  const levels = useLevels(ids, order, LIMIT);
  const pages = new Map(
    levels.flatMap(({ data }, index) => {
      const id = ids[index];
      return data && id !== undefined ? [[id, data] as const] : [];
    }),
  );
  return {
    rows: treeRows(roots, open, pages),
    unfold: (id: string, isOpen: boolean) => {
      setChanged((before) => new Map(before).set(id, isOpen));
    },
    foldAll: () => {
      setChanged(new Map(ids.map((id) => [id, false])));
    },
  };
}
