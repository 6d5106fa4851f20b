import { expect, it } from 'vitest';
import { addedNode } from './added';
import { edited } from './edits';
import { EMPTY, graphOf, type Place } from './graph';

const level = graphOf({ nodes: [{ id: 'attribute', kind: 'attribute', place: { x: 0, y: 0 } }] });
const after = (kind: string, chosen: string[], at?: Place) =>
  addedNode(level, kind, chosen, at).edits.reduce(edited, level).nodes.at(-1);

it('stands right of the chosen node and is connected to it', () => {
  expect(after('table', ['attribute'])).toMatchObject({
    place: { x: 280, y: 0 },
    inputs: { value: ['attribute'] },
  });
});

it('is not connected to what it cannot take', () => {
  expect(after('split', ['attribute'])?.inputs).toEqual({ people: ['attribute'] });
  expect(after('constant', ['attribute'])?.inputs).toEqual({});
  expect(after('unit_weight', [])?.inputs).toEqual({});
});

it('stands where it was dropped, or where nothing stands yet', () => {
  expect(after('table', ['attribute'], { x: 30, y: 400 })).toMatchObject({
    place: { x: 30, y: 400 },
    inputs: {},
  });
  expect(after('table', [])?.place).toEqual({ x: 0, y: 170 });
  expect(after('table', [], { x: 10, y: 10 })?.place).toEqual({ x: 10, y: 180 });
  expect(addedNode(EMPTY, 'table', []).edits[0]).toMatchObject({ place: { x: 0, y: 0 } });
});
