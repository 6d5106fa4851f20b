import type { Schemas } from '@/shared/api/types';

/**
 * The plan that says how a rule of version 1 weighs units: the one it was opened from, if that goes by it, else the
 * first that does. None for a graph, which says it itself.
 */
export function usingPlan(
  rule: Schemas['RuleDetailRow'] | undefined,
  openedFrom: string | null,
): string | null {
  if (rule?.body.version !== 1) return null;
  const { plans } = rule.note;
  return (plans.find(({ id }) => id === openedFrom) ?? plans[0])?.id ?? null;
}
