import { describe, expect, it } from 'vitest';
import { columnsAt, layOut, type Level } from './layout';

const XS = [128, 380, 640, 860];
const HEIGHT = 640;

const company: Level = {
  nodes: [
    { id: 'signed', amount: 8_000_000 },
    { id: 'visits', amount: null },
  ],
  through: 'signed',
};
const regions: Level = {
  nodes: [
    { id: 'east', amount: 2_344_500 },
    { id: 'south', amount: 3_655_500 },
    { id: 'north', amount: 2_000_000 },
  ],
  through: 'east',
};
const offices: Level = {
  nodes: [
    { id: 'shanghai', amount: 1_940_100 },
    { id: 'suzhou', amount: 404_400 },
  ],
  through: 'suzhou',
};

const picture = layOut([company, regions, offices], XS, HEIGHT);
const named = <T extends { id: string }>(all: readonly T[], id: string): T => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id} in the picture`);
  return found;
};
const bar = (id: string) => named(picture.bars, id);
const flow = (id: string) => named(picture.flows, id);
const thick = (id: string) => flow(id).thick ?? 0;

describe('the map', () => {
  it('draws every amount on one scale', () => {
    for (const level of [company, regions, offices]) {
      for (const { id, amount } of level.nodes) {
        if (amount !== null) expect(bar(id).height).toBeCloseTo(amount * picture.scale, 6);
      }
    }
  });

  it('lets the ribbons of a node leave it one under the other and fill what they add up to', () => {
    expect(flow('east').y0).toBeCloseTo(bar('signed').top);
    expect(flow('south').y0).toBeCloseTo(flow('east').y0 + thick('east'));
    expect(flow('north').y0 + thick('north')).toBeCloseTo(bar('signed').top + bar('signed').height);
  });

  it('gives another unit of measure no width', () => {
    expect(flow('shanghai').thick).not.toBeNull();
    expect(layOut([{ nodes: [{ id: 'a', amount: null }], through: null }], XS, HEIGHT).scale).toBe(
      0,
    );
  });

  it('leads the line through the part of a part that the last node carries', () => {
    const own = bar('suzhou').height / 2;
    const beside = 1_940_100 * picture.scale;
    const passes = [
      bar('signed').top + beside + own,
      bar('east').top + beside + own,
      bar('suzhou').top + own,
    ];
    expect(picture.stops.map(({ y }) => Math.round(y))).toEqual(passes.map(Math.round));
  });

  it('keeps every column inside its height and its labels apart', () => {
    for (const column of [0, 1, 2]) {
      const bars = picture.bars.filter((one) => one.column === column);
      for (const [index, one] of bars.entries()) {
        expect(one.top).toBeGreaterThanOrEqual(0);
        expect(one.top + one.height).toBeLessThanOrEqual(HEIGHT + 0.001);
        const next = bars[index + 1];
        if (next) expect(next.label - one.label).toBeGreaterThanOrEqual(40);
      }
    }
  });

  it('is the same picture for the same data and size', () => {
    expect(layOut([company, regions, offices], XS, HEIGHT)).toEqual(picture);
  });
});

it('spreads the columns over the room there is, and never closer than a label', () => {
  expect(columnsAt(4, 1010).at(-1)).toBeLessThanOrEqual(1010 - 168);
  expect(columnsAt(6, 700).slice(-2)).toEqual([128 + 4 * 172, 128 + 5 * 172]);
});
