import { describe, expect, it } from 'vitest';
import type { Branch } from '../api/readBranches';
import { stepOf, treeRows } from './treeRows';

const branch = (id: string, units = 0): Branch => ({
  id,
  code: id,
  name: id,
  name_en: '',
  kind: 'team',
  parent_id: null,
  head_id: null,
  head: null,
  units,
  people: 1,
});
const levels = new Map<string | null, Branch[]>([
  [null, [branch('C', 3)]],
  ['C', [branch('R1', 1), branch('R2')]],
]);
const shape = (open: string[]) =>
  treeRows(levels, new Set(open)).map(({ branch: { id }, level }) => `${level}${id}`);

describe('the rows of the tree', () => {
  it('show what is below whatever is open', () => {
    expect(shape([])).toEqual(['1C']);
    expect(shape(['C'])).toEqual(['1C', '2R1', '2R2']);
  });

  it('wait for a level that is not read yet', () => {
    const rows = treeRows(levels, new Set(['C', 'R1']));
    expect(rows.map(({ waiting }) => waiting)).toEqual([false, true, false]);
  });

  it('do not open what has nothing below it', () => {
    expect(treeRows(levels, new Set(['C', 'R2'])).map(({ open }) => open)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a key', () => {
  const rows = treeRows(levels, new Set(['C']));

  it('walks up and down and stops at the ends', () => {
    expect(stepOf('ArrowDown', rows, 0)).toEqual({ to: 1 });
    expect(stepOf('ArrowDown', rows, 2)).toEqual({ to: 2 });
    expect(stepOf('ArrowUp', rows, 0)).toEqual({ to: 0 });
    expect(stepOf('End', rows, 0)).toEqual({ to: 2 });
  });

  it('opens to the right, then goes in', () => {
    expect(stepOf('ArrowRight', rows, 1)).toEqual({ open: 'R1' });
    expect(stepOf('ArrowRight', rows, 0)).toEqual({ to: 1 });
    expect(stepOf('ArrowRight', rows, 2)).toBeNull();
  });

  it('closes to the left, then goes to the parent', () => {
    expect(stepOf('ArrowLeft', rows, 0)).toEqual({ close: 'C' });
    expect(stepOf('ArrowLeft', rows, 2)).toEqual({ to: 0 });
  });

  it('does nothing that a tree does not know', () => {
    expect(stepOf('x', rows, 0)).toBeNull();
  });
});
