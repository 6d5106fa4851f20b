import { add, compare, decimal, subtract, toPlain } from '@/shared/format/decimal';
import { typedDecimal } from '@/shared/format/typedDecimal';

export type PaceKind = 'working_days' | 'linear' | 'seasonal' | 'milestones';
export interface PacePart {
  from: string;
  until: string;
  share: string;
}
export interface PaceStep {
  date: string;
  share: string;
}

/** A pace rule as a form holds it: what was typed for one kind is still there after a look at another. */
export interface PaceDraft {
  kind: PaceKind;
  by: 'month' | 'week';
  metric: string;
  parts: readonly PacePart[];
  steps: readonly PaceStep[];
}

export const EVEN_PACE: PaceDraft = {
  kind: 'working_days',
  by: 'month',
  metric: '',
  parts: [],
  steps: [],
};

/** Shares are typed in percent, and kept as parts of one. */
export const HUNDREDTH = decimal('0.01');

export type PaceRule = Record<string, unknown>;

export function paceRuleOf({ kind, parts, steps }: PaceDraft): PaceRule {
  if (kind === 'seasonal') return { kind, parts };
  return kind === 'milestones' ? { kind, steps } : { kind };
}

interface Stored {
  kind?: PaceKind;
  parts?: PacePart[];
  steps?: PaceStep[];
}

export function paceDraftOf(rule: PaceRule | null): PaceDraft {
  const stored = (rule ?? {}) as Stored;
  return {
    ...EVEN_PACE,
    kind: stored.kind ?? 'working_days',
    parts: stored.parts ?? [],
    steps: stored.steps ?? [],
    by: (stored.parts?.length ?? 0) > 6 ? 'week' : 'month',
  };
}

/** What is missing to 1 ("0.05"), too much below zero; null while one of them cannot be read. */
export function missingShare(shares: readonly string[]): string | null {
  let sum = decimal('0');
  for (const share of shares) {
    const read = typedDecimal(share);
    if (read === null) return null;
    sum = add(sum, decimal(read));
  }
  return toPlain(subtract(decimal('1'), sum));
}

export const isWhole = (missing: string | null): boolean =>
  missing !== null && compare(decimal(missing), decimal('0')) === 0;
