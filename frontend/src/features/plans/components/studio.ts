import type { Schemas } from '@/shared/api/types';
import type { Held } from '../figures/change';
import type { LimitCells, PlanDraft } from '../figures/draft';
import type { PlanTree, TableRow } from '../figures/tree';

/** The plan on the page with the table that it gives, as every part of the page reads it. */
export interface Studio {
  page: Schemas['PlanPage'];
  draft: PlanDraft;
  table: Schemas['PlanTable'];
  tree: PlanTree;
  /** The coefficients as they are saved, by owner: what an edit moved stands out. */
  /** Whose values stand on the cards of the rule. */
  example: TableRow | undefined;
  onExample: (owner: string) => void;
  savedFactors: ReadonlyMap<string, readonly string[]>;
  /** Null before a first publication. */
  published: Held | null;
  /** Null where no metric tells what was reached in the period before. */
  earlier: Held | null;
  /** By owner, what the table is grouped by. */
  people: ReadonlyMap<string, Schemas['PlanPerson']>;
  levels: readonly string[];
  levelOf: (owner: string) => string | null;
  places: number;
  /** Whom a refusal names, by code. */
  faulty: string | null;
  fix: (row: TableRow, cells: Partial<LimitCells>, what: string) => void;
  fixMany: (changes: readonly { row: TableRow; cells: Partial<LimitCells> }[]) => void;
}
