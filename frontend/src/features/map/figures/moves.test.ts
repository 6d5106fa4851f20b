import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { openOn, pathOf } from './path';
import { depthFirst, neighbour, type TreeNode } from './treeOrder';
import { AT_REST, kept, panned, showing, zoomed } from './viewport';

describe('the keyboard', () => {
  const levels: TreeNode[][] = [
    [
      { id: 'signed', level: 0, parent: null },
      { id: 'visits', level: 0, parent: null },
    ],
    [
      { id: 'east', level: 1, parent: 'signed' },
      { id: 'west', level: 1, parent: 'signed' },
    ],
  ];
  const nodes = depthFirst(levels);

  it('reads a tree depth first', () => {
    expect(nodes.map(({ id }) => id)).toEqual(['signed', 'east', 'west', 'visits']);
  });

  it('goes up and down among siblings, right to the first child, left to the parent', () => {
    expect(neighbour(nodes, 'east', 'ArrowDown')).toBe('west');
    expect(neighbour(nodes, 'east', 'ArrowUp')).toBeNull();
    expect(neighbour(nodes, 'signed', 'ArrowRight')).toBe('east');
    expect(neighbour(nodes, 'signed', 'ArrowDown')).toBe('visits');
    expect(neighbour(nodes, 'west', 'ArrowLeft')).toBe('signed');
    expect(neighbour(nodes, 'east', 'End')).toBe('west');
  });
});

describe('a long column', () => {
  const people = Array.from({ length: 200 }, (_, index) => index);

  it('shows the first ones and folds the rest', () => {
    const { shown, folded } = fold(people, 12, () => false);
    expect(shown).toHaveLength(11);
    expect(folded).toHaveLength(189);
  });

  it('keeps the one on the line, however far down', () => {
    const { shown, folded } = fold(people, 12, (one) => one === 150);
    expect(shown).toHaveLength(11);
    expect(shown).toContain(150);
    expect(folded).not.toContain(150);
  });

  it('folds nothing that fits', () => {
    expect(fold(people.slice(0, 12), 12, () => false).folded).toEqual([]);
  });
});

describe('what is open', () => {
  const roots = [
    { key_result: { id: 'visits' }, children: 0 },
    { key_result: { id: 'signed' }, children: 6 },
  ] as never;

  it('is the first key result with anything below it, while nothing is chosen', () => {
    expect(openOn([], roots, false)).toEqual(['signed']);
  });

  it('is all of the way, and the chosen one itself unless it is an end', () => {
    expect(openOn(['signed', 'east'], roots, false)).toEqual(['signed', 'east']);
    expect(openOn(['signed', 'east', 'ann'], roots, true)).toEqual(['signed', 'east']);
  });

  it('reads its way from a line, which runs up', () => {
    const stops = ['ann', 'east', 'signed'].map((id) => ({ key_result: { id } }));
    expect(pathOf({ chain: { stops } } as never)).toEqual(['signed', 'east', 'ann']);
  });
});

describe('the viewport', () => {
  const frame = { width: 1000, height: 600 };

  it('zooms around the point it is pointed at', () => {
    const view = zoomed(AT_REST, 2, { x: 300, y: 200 });
    expect(view).toEqual({ x: -300, y: -200, zoom: 2 });
    expect(zoomed(view, 0.5, { x: 300, y: 200 })).toEqual(AT_REST);
  });

  it('never loses the picture', () => {
    const picture = { width: 1400, height: 600 };
    expect(kept(panned(AT_REST, 500, 50), picture, frame)).toEqual(AT_REST);
    expect(kept(panned(AT_REST, -900, 0), picture, frame).x).toBe(-400);
  });

  it('moves only as far as the focus asks', () => {
    const box = { x: 1100, y: 100, width: 160, height: 40 };
    expect(showing(AT_REST, box, frame).x).toBe(-260);
    expect(showing(AT_REST, { ...box, x: 100 }, frame)).toBe(AT_REST);
  });
});
