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

/** The dates of each kind of record; the first is the one that all but an account cannot do without. */
const DATES: Record<ObjectKind, readonly DateField[]> = {
  deal: ['closed_on', 'opened_on', 'expected_on'],
  contract: ['signed_on', 'invoiced_on', 'paid_on', 'due_on'],
  invoice: ['invoiced_on'],
  payment: ['paid_on'],
  visit: ['occurred_on'],
  account: ['opened_on'],
};

export const datesOf = (kind: ObjectKind): readonly DateField[] => DATES[kind];
export const needsDate = (kind: ObjectKind, field: DateField): boolean =>
  kind !== 'account' && DATES[kind][0] === field;

/** Words that every company counts by. */
export const DIMENSIONS = ['product_line', 'industry', 'segment', 'territory'] as const;
type KnownDimension = (typeof DIMENSIONS)[number];

/** Those that a record may have from its account; an account has them as fields of its own. */
export const ACCOUNT_WORDS: readonly KnownDimension[] = ['industry', 'territory'];

export const dimensionsOf = (kind: ObjectKind): readonly KnownDimension[] =>
  kind === 'account' ? DIMENSIONS.filter((name) => !ACCOUNT_WORDS.includes(name)) : DIMENSIONS;

/** The kind that an address names; deals without one. */
export const kindOf = (text: string | null): ObjectKind =>
  KINDS.find((kind) => kind === text) ?? 'deal';

/** The field of a problem's path: "deal.owner.match" is about the owner, a dimension has its own name. */
export function fieldOf(path: string | null | undefined): string | null {
  const [, field, part] = path?.split('.') ?? [];
  return (field === 'dimensions' ? part : field) ?? null;
}
