import type { Schemas } from '@/shared/api/types';

export type Definition = Required<Schemas['MetricDefinition']>;
export type Condition = Required<Schemas['ConditionBody']>;
export type FactKind = Exclude<Definition['fact_kind'], ''>;
export type DateKind = Exclude<Definition['date_kind'], ''>;
export type Value = Definition['value'];
export type Test = Condition['test'];
export type Sort = Schemas['FieldRow']['sort'];

export const FACT_KINDS: readonly FactKind[] = [
  'contract',
  'deal',
  'invoice',
  'payment',
  'visit',
  'account',
];

/** Which dates of a fact credit; the first is taken unless another is chosen. */
const DATES: Record<FactKind, readonly [DateKind, ...DateKind[]]> = {
  deal: ['closed'],
  contract: ['signed', 'invoiced', 'paid', 'due'],
  invoice: ['invoiced'],
  payment: ['paid'],
  visit: ['occurred'],
  account: ['opened'],
};

export const datesOf = (kind: FactKind): readonly DateKind[] => DATES[kind];

/** What can be counted of a kind of fact: visits and accounts have no amount. */
export const valuesOf = (kind: FactKind): readonly Value[] =>
  kind === 'visit' || kind === 'account' ? ['count', 'distinct'] : ['amount', 'count', 'distinct'];

export const TESTS: Record<Sort, readonly Test[]> = {
  word: ['is_one_of', 'is_not', 'is_set', 'is_not_set'],
  amount: ['at_least', 'at_most', 'is_set', 'is_not_set'],
  date: ['at_least', 'at_most', 'is_set', 'is_not_set'],
};

export const takesValues = (test: Test): boolean => test !== 'is_set' && test !== 'is_not_set';

export const blank = (): Definition => ({
  name: '',
  name_en: '',
  fact_kind: 'contract',
  date_kind: 'signed',
  value: 'amount',
  where: [],
  distinct_of: '',
  numerator_id: null,
  denominator_id: null,
  by: 'owner',
  stock: false,
});

/** The same of another kind of fact: its first date, what it can be counted by, no conditions. */
export const ofKind = (definition: Definition, kind: FactKind): Definition => ({
  ...definition,
  fact_kind: kind,
  date_kind: DATES[kind][0],
  value: valuesOf(kind).includes(definition.value) ? definition.value : 'count',
  where: [],
  distinct_of: '',
  stock: kind === 'account' ? definition.stock : false,
});

/** Whether enough is said to count by it. */
export const countable = ({ value, where, distinct_of, ...rest }: Definition): boolean => {
  if (value === 'ratio') return rest.numerator_id !== null && rest.denominator_id !== null;
  const said = where.every(({ test, values }) => !takesValues(test) || values.length > 0);
  return said && (value !== 'distinct' || distinct_of !== '');
};

/** What the API takes of a kept metric. */
export const definitionOf = (metric: Schemas['MetricRow']): Definition => ({
  ...blank(),
  ...Object.fromEntries(
    Object.keys(blank()).map((name) => [name, metric[name as keyof typeof metric]]),
  ),
});
