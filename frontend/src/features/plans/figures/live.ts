import type { Schemas } from '@/shared/api/types';
import { compare, decimal } from '@/shared/format/decimal';
import type { TableRow } from './tree';

/** What a node gives: to one person, if they go by it, and from the least to the most of everybody. */
export interface Live {
  input: string | null;
  coefficient: string | null;
  least: string;
  most: string;
}

/** Read from the table that stands beside it, so that the two never differ; null where nobody goes by the node. */
export function liveOf(
  { rows, labels }: Schemas['PlanTable'],
  node: string,
  example: TableRow | undefined,
): Live | null {
  const place = labels.findIndex((label) => label.node === node);
  const of = (row: TableRow | undefined) => row?.factors.find(({ name }) => name === place);
  const given = rows.flatMap((row) => (row.is_person && of(row)?.coefficient) || []);
  const [first] = given;
  if (first === undefined) return null;
  const own = of(example);
  return {
    input: own?.input ?? null,
    coefficient: own?.coefficient ?? null,
    least: given.reduce((a, b) => (below(b, a) ? b : a), first),
    most: given.reduce((a, b) => (below(a, b) ? b : a), first),
  };
}

const below = (a: string, b: string): boolean => compare(decimal(a), decimal(b)) < 0;
