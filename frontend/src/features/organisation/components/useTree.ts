import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { branchesUnder } from '../api/readBranches';
import { type TreeRow, treeRows } from '../figures/treeRows';

interface Tree {
  rows: readonly TreeRow[];
  error: Error | null;
  loading: boolean;
  retry: () => void;
  setOpen: (id: string, open: boolean) => void;
}

/** The tree as it stands open: the line to the chosen unit, and what the reader opened or closed. */
export function useTree(line: readonly string[]): Tree {
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [first] = useQueries({ queries: [branchesUnder(null)] });
  const top = first.data?.map(({ id }) => id) ?? [];
  const opened = [...top, ...line].filter((id) => turned.get(id) ?? true);
  const open = new Set([...opened, ...[...turned].flatMap(([id, is]) => (is ? [id] : []))]);
  const levels = useQueries({ queries: [...open].map(branchesUnder) });
  const read = new Map([
    ...(first.data ? [[null, first.data] as const] : []),
    ...[...open].flatMap((id, index) => {
      const found = levels[index]?.data;
      return found ? [[id, found] as const] : [];
    }),
  ]);
  return {
    rows: treeRows(read, open),
    error: first.error ?? levels.find(({ error }) => error)?.error ?? null,
    loading: first.isPending,
    retry: () => {
      void first.refetch();
    },
    setOpen: (id, is) => {
      setTurned(new Map([...turned, [id, is]]));
    },
  };
}
