const FIELDS = [
  'title',
  'target',
  'baseline',
  'stretch',
  'quantum',
  'weight',
  'source',
  'pace_rule',
  'steps',
  'withdrawn_on',
  'score',
] as const;

type Field = (typeof FIELDS)[number] | 'other';

/** The field of a change that has a word of its own. */
export const changedField = (field: string | null): Field =>
  FIELDS.find((one) => one === field) ?? 'other';

/** Whether before and after are amounts in the key result's own measure. */
export const isAmount = (field: string | null): boolean =>
  field === 'target' || field === 'baseline' || field === 'stretch';
