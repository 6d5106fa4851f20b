import { expect, it } from 'vitest';
import { graphOf } from './graph';
import { thumbnail } from './thumbnail';

it('shows every node and each line once, with room around them', () => {
  const graph = graphOf({
    nodes: [
      { id: 'level', kind: 'attribute', place: { x: 0, y: 40 } },
      {
        id: 'split',
        kind: 'split',
        place: { x: 280, y: 0 },
        inputs: { people: 'level', units: 'level' },
      },
    ],
  });
  expect(thumbnail(graph).box).toBe('-10 -10 490 140');
  expect(thumbnail(graph).nodes.map(({ id }) => id)).toEqual(['level', 'split']);
  expect(thumbnail(graph).lines).toEqual(['M190 80C235 80 235 40 280 40']);
});
