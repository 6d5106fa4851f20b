import type { Label } from '@/shared/api/types';

/** A rule's body as docs/algorithms/rules.md has it; numbers are decimal strings. */
export type Missing =
  | { use: 'error' }
  | { use: 'default'; value: string }
  | { use: 'peers_median'; peers: 'unit' | 'attribute' | 'all'; by?: string; times?: string };

export interface Lookup {
  kind: 'lookup';
  name: Label;
  attribute: string;
  table: Readonly<Record<string, string>>;
  otherwise?: string | null;
  missing?: Missing;
}

export interface NumberFactor {
  kind: 'number';
  name: Label;
  attribute: string;
  zero_is_missing?: boolean;
  missing?: Missing;
}

export interface RampStep {
  months: number;
  share: string;
}

export interface Ramp {
  kind: 'ramp';
  name: Label;
  attribute?: string;
  steps: readonly RampStep[];
  missing?: Missing;
}

export interface Constant {
  kind: 'constant';
  name: Label;
  value: string;
}

export type Factor = Lookup | NumberFactor | Ramp | Constant;
export type Subject = 'person' | 'unit';

export interface RuleBody {
  /** 2 is a graph: the editor of rules changes it, the plan only says who takes part. */
  version: 1 | 2;
  person: readonly Factor[];
  unit: readonly Factor[];
}

/** The attribute that stands for a unit's own code: by it the rule itself holds a table of units. */
export const UNIT_CODE = 'unit_code';

/** The body as the server keeps it; it was checked when it was saved, and may leave one side out. */
export function ruleOf(body: Readonly<Record<string, unknown>>): RuleBody {
  const written = body as Partial<RuleBody>;
  return { version: written.version ?? 1, person: written.person ?? [], unit: written.unit ?? [] };
}

/** The body with one factor of a side in place of another; without one it is taken out. */
export function withFactor(
  body: RuleBody,
  subject: Subject,
  place: number,
  factor: Factor | null,
): RuleBody {
  const factors = body[subject].toSpliced(place, 1, ...(factor === null ? [] : [factor]));
  return { ...body, [subject]: factors };
}
