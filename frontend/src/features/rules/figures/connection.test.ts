import { describe, expect, it } from 'vitest';
import { KINDS } from '../nodes';
import { whyNot } from './connection';
import { graphOf } from './graph';
import { inOrder, tidyPlaces } from './order';

const graph = graphOf({
  nodes: [
    { id: 'split', kind: 'split', inputs: { people: 'product' } },
    { id: 'product', kind: 'product', inputs: { factors: 'table' } },
    { id: 'level', kind: 'attribute' },
    { id: 'table', kind: 'table', inputs: { value: 'level' } },
    { id: 'formula', kind: 'formula', inputs: { values: 'product' } },
  ],
});

describe('a connection', () => {
  it.each([
    ['level', 'product', 'factors', null],
    ['product', 'product', 'factors', 'itself'],
    ['formula', 'product', 'factors', 'circle'],
    ['table', 'product', 'factors', 'already'],
    ['product', 'split', 'units', 'type'],
    ['split', 'product', 'factors', 'type'],
    ['level', 'product', 'none', 'nothing'],
  ])('of %s with %s at %s: %s', (from, to, port, why) => {
    expect(whyNot(graph, KINDS, { from, to, port })).toBe(why);
  });

  it('is followed from left to right', () => {
    expect(inOrder(graph).map(({ id }) => id)).toEqual([
      'level',
      'table',
      'product',
      'formula',
      'split',
    ]);
    const places = tidyPlaces(graph);
    expect(places.level?.x).toBe(0);
    expect(places.split?.x).toBe(places.formula?.x);
    expect(places.split?.y).not.toBe(places.formula?.y);
  });
});
