import type { Schemas } from '@/shared/api/types';
import { type Decimal, decimal, geometry, subtract } from '@/shared/format/decimal';

export type ComparedRow = Schemas['ComparedRow'];

export const MOST_COMPARED = 3;
export const LETTERS = ['A', 'B', 'C'] as const;
const BINS = 24;

/** The runs that an address asks for, of those there are: each once, and no more than fit side by side. */
export function wantedRuns<R extends { id: string }>(
  asked: string | null,
  runs: readonly R[],
): readonly R[] {
  const wanted = new Set((asked ?? '').split(',').filter(Boolean));
  return [...wanted]
    .map((id) => runs.find((run) => run.id === id))
    .filter((run) => run !== undefined)
    .slice(0, MOST_COMPARED);
}

/** By how much an owner's amount in a run differs from that in the first. */
export const differenceOf = (row: ComparedRow, place: number): Decimal =>
  subtract(decimal(row.amounts[place] ?? '0'), decimal(row.amounts[0] ?? '0'));

/** Units from the top down, each followed by those below it; within one, the order given stays. */
export function unitsDownward(rows: readonly ComparedRow[]): ComparedRow[] {
  const units = rows.filter(({ is_person }) => !is_person);
  const known = new Set(units.map(({ owner }) => owner));
  const withBelow = (unit: ComparedRow): ComparedRow[] => [
    unit,
    ...units.filter(({ parent }) => parent === unit.owner).flatMap(withBelow),
  ];
  return units.filter(({ parent }) => !known.has(parent)).flatMap(withBelow);
}

export interface Spread {
  /** How many people are in each bin from nothing to `most`. */
  bins: number[];
  median: number;
}

/** Everybody's amounts in each run, on one scale; drawn only, so floats will do. */
export function spreadsOf(rows: readonly ComparedRow[], runs: number) {
  const people = rows.filter(({ is_person }) => is_person);
  const amounts = Array.from({ length: runs }, (_, place) =>
    people
      .map((row) => row.amounts[place])
      .filter((amount) => typeof amount === 'string')
      .map((amount) => geometry(decimal(amount)))
      .sort((a, b) => a - b),
  );
  const most = Math.max(1, ...amounts.map((one) => one.at(-1) ?? 0));
  const spreads = amounts.map((one): Spread => {
    const bins = Array.from({ length: BINS }, () => 0);
    for (const amount of one) {
      const bin = Math.min(BINS - 1, Math.floor((amount / most) * BINS));
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    return { bins, median: one[Math.floor((one.length - 1) / 2)] ?? 0 };
  });
  return { most, tallest: Math.max(1, ...spreads.flatMap(({ bins }) => bins)), spreads };
}
