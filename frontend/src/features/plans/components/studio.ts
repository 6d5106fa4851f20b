import type { Schemas } from '@/shared/api/types';
import type { Decimal } from '@/shared/format/decimal';
import type { Against, Span } from '../figures/change';
import type { LimitCells, PlanDraft } from '../figures/draft';
import type { PlanTree, TableRow } from '../figures/tree';

/** The plan on the page with the table that it gives, as every part of the page reads it. */
export interface Studio {
  page: Schemas['PlanPage'];
  draft: PlanDraft;
  table: Schemas['PlanTable'];
  tree: PlanTree;
  /** The coefficients as they are saved, by owner: what an edit moved stands out. */
  savedFactors: ReadonlyMap<string, readonly string[]>;
  against: Against;
  onAgainst: (against: Against) => void;
  before: ReadonlyMap<string, Decimal>;
  span: Span;
  places: number;
  /** Whom a refusal names, by code. */
  faulty: string | null;
  fix: (row: TableRow, cells: Partial<LimitCells>, what: string) => void;
  fixMany: (changes: readonly { row: TableRow; cells: Partial<LimitCells> }[]) => void;
}
