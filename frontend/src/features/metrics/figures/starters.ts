import type { FieldFound } from '../api/readFields';
import { blank, type Condition, type Definition, type FactKind } from './definition';

/** Words that a condition looks for among those that the records carry. */
interface Wish {
  field: RegExp;
  words: RegExp;
}

interface Start {
  fact_kind: FactKind;
  part: Partial<Definition>;
  wishes: readonly Wish[];
}

const NEW: Wish = { field: /customer|relation|segment/, words: /^(新|new)/i };
const LARGE: Wish = { field: /segment|size|scale/, words: /大|集团|enterprise|key/i };
const KEY_INDUSTRY: Wish = { field: /industry/, words: /./ };
const RENEWED: Wish = { field: /renew|customer|relation|kind/, words: /续|老|renew|existing/i };

/** What most sales companies count first; the two of a ratio are metrics of their own. */
export const STARTS = {
  newEnterprise: { fact_kind: 'contract', part: {}, wishes: [NEW, LARGE] },
  visits: { fact_kind: 'visit', part: { value: 'count', date_kind: 'occurred' }, wishes: [] },
  customersWon: {
    fact_kind: 'contract',
    part: { value: 'distinct', distinct_of: 'account' },
    wishes: [KEY_INDUSTRY],
  },
  targetAccounts: {
    fact_kind: 'account',
    part: { value: 'count', date_kind: 'opened', stock: true, by: 'territory' },
    wishes: [KEY_INDUSTRY],
  },
  renewed: {
    fact_kind: 'contract',
    part: { value: 'count', date_kind: 'due' },
    wishes: [RENEWED],
  },
  due: { fact_kind: 'contract', part: { value: 'count', date_kind: 'due' }, wishes: [] },
} as const satisfies Record<string, Start>;

export type StartName = keyof typeof STARTS;

/** The ratios, by the metrics that they are made of. */
export const RATIOS = {
  penetration: { numerator: 'customersWon', denominator: 'targetAccounts' },
  renewalRate: { numerator: 'renewed', denominator: 'due' },
} as const satisfies Record<string, { numerator: StartName; denominator: StartName }>;

export type RatioName = keyof typeof RATIOS;

/** A start as a definition, its conditions in the words that these records carry; what they lack is left out. */
export const started = (
  name: StartName,
  names: { name: string; name_en: string },
  fields: readonly FieldFound[],
): Definition => {
  const { fact_kind, part, wishes }: Start = STARTS[name];
  const where = wishes.map((wish) => conditionOf(wish, fields)).filter((one) => one !== null);
  return { ...blank(), ...names, fact_kind, ...part, where };
};

function conditionOf(wish: Wish, fields: readonly FieldFound[]): Condition | null {
  for (const { field, words } of fields) {
    if (!wish.field.test(field)) continue;
    const values = words.map(({ word }) => word).filter((word) => wish.words.test(word));
    if (values.length > 0) return { field, test: 'is_one_of', values: values.slice(0, 3) };
  }
  return null;
}
