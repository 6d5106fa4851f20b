export type ObjectKind = 'deal' | 'contract' | 'invoice' | 'payment' | 'visit' | 'account';
export type DateField =
  | 'opened_on'
  | 'expected_on'
  | 'closed_on'
  | 'signed_on'
  | 'invoiced_on'
  | 'paid_on'
  | 'due_on'
  | 'occurred_on';

export const KINDS: readonly ObjectKind[] = [
  'deal',
  'contract',
  'invoice',
  'payment',
  'visit',
  'account',
];

/** The dates of each kind of record; the first is the one that it cannot do without. */
const DATES: Record<ObjectKind, readonly DateField[]> = {
  deal: ['closed_on', 'opened_on', 'expected_on'],
  contract: ['signed_on', 'invoiced_on', 'paid_on', 'due_on'],
  invoice: ['invoiced_on'],
  payment: ['paid_on'],
  visit: ['occurred_on'],
  account: [],
};

export const datesOf = (kind: ObjectKind): readonly DateField[] => DATES[kind];
export const needsDate = (kind: ObjectKind, field: DateField): boolean => DATES[kind][0] === field;

/** Words that every company counts by. */
export const DIMENSIONS = ['product_line', 'industry', 'segment', 'territory'] as const;

/** The kind that an address names; deals without one. */
export const kindOf = (text: string | null): ObjectKind =>
  KINDS.find((kind) => kind === text) ?? 'deal';

/** The field of a problem's path: "deal.owner.match" is about the owner. */
export const fieldOf = (path: string | null | undefined): string | null =>
  path?.split('.')[1] ?? null;
