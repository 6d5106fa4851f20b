import type { Branch } from '../api/readBranches';

/** A row of the tree as it stands open. */
export interface TreeRow {
  branch: Branch;
  level: number;
  open: boolean;
  /** Its level is being read. */
  waiting: boolean;
}

type Levels = ReadonlyMap<string | null, readonly Branch[]>;

/** The rows that are seen, from top to bottom: whatever is open shows what is below it. */
export function treeRows(levels: Levels, open: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (under: string | null, level: number): void => {
    for (const branch of levels.get(under) ?? []) {
      const isOpen = branch.units > 0 && open.has(branch.id);
      rows.push({ branch, level, open: isOpen, waiting: isOpen && !levels.has(branch.id) });
      if (isOpen) add(branch.id, level + 1);
    }
  };
  add(null, 1);
  return rows;
}

export type Step = { to: number } | { open: string } | { close: string } | null;

/** What a key does on a row, as trees are walked everywhere. */
export function stepOf(key: string, rows: readonly TreeRow[], at: number): Step {
  const row = rows[at];
  if (!row) return null;
  const parent = rows.findLastIndex((one, index) => index < at && one.level < row.level);
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, rows.length - 1) };
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: rows.length - 1 };
    case 'ArrowRight':
      if (row.branch.units === 0) return null;
      return row.open ? { to: Math.min(at + 1, rows.length - 1) } : { open: row.branch.id };
    case 'ArrowLeft':
      if (row.open) return { close: row.branch.id };
      return parent < 0 ? null : { to: parent };
    default:
      return null;
  }
}
