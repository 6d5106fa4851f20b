import { describe, expect, it } from 'vitest';
import { rowAfter, treeRows } from './treeRows';

const node = (id: string) => ({ key_result: { id }, children: 1 }) as never;
const roots = [node('signed'), node('visits')];
const pages = new Map([
  ['signed', { items: [node('east'), node('west')], total: 2 } as never],
  ['east', { items: [node('ann')], total: 1 } as never],
]);
const rows = treeRows(roots, new Set(['signed', 'east']), pages);

describe('the table', () => {
  it('unfolds what is open, depth first', () => {
    expect(rows.map(({ id, level }) => `${level} ${id}`)).toEqual([
      '1 signed',
      '2 east',
      '3 ann',
      '2 west',
      '1 visits',
    ]);
  });

  it('keeps what is folded folded, whatever has been read of it', () => {
    expect(treeRows(roots, new Set(), pages)).toHaveLength(2);
  });

  it('says where a row stands among its siblings', () => {
    expect(rows[3]).toMatchObject({ position: 2, siblings: 2, parent: 'signed' });
  });

  it('is walked by the arrow keys', () => {
    expect(rowAfter(rows, 'ann', 'ArrowDown')).toBe('west');
    expect(rowAfter(rows, 'ann', 'ArrowLeft')).toBe('east');
    expect(rowAfter(rows, 'signed', 'ArrowRight')).toBe('east');
    expect(rowAfter(rows, 'west', 'ArrowRight')).toBeNull();
    expect(rowAfter(rows, 'visits', 'Home')).toBe('signed');
  });
});
