import type { Schemas } from '@/shared/api/types';
import { decimal, divide, toPlain } from '@/shared/format/decimal';
import { typedDecimal } from '@/shared/format/typedDecimal';
import type { WantedPlan } from '../api/createPlan';

/** The form of a new plan as it is filled in; `rule` is one that is there, or one to begin with. */
export interface Wanted {
  keyResultId: string;
  name: string;
  rootId: string;
  rule: string;
  attributesOn: string;
  quantum: string;
  overPercent: string;
}

type Choices = Schemas['PlanChoices'];
const HUNDRED = decimal('100');
const MONEY_QUANTUM = '100';

export const ruleKey = (id: string): string => `rule:${id}`;
export const starterKey = (code: string): string => `starter:${code}`;

/** What is suggested for a key result, or for the first that can be shared out; null where there is none. */
export function firstWanted(choices: Choices, keyResultId: string | null): Wanted | null {
  const shared = choices.key_results.find(({ id }) => id === keyResultId) ?? choices.key_results[0];
  const root = choices.units[0];
  if (!shared || !root) return null;
  const rule = choices.rules[0];
  return {
    keyResultId: shared.id,
    name: `${shared.cycle} ${shared.title}`,
    rootId: root.id,
    rule: rule ? ruleKey(rule.id) : starterKey('equal'),
    // What is known now; a cycle still to come is weighed by what will hold when it begins.
    attributesOn: shared.starts_on > choices.today ? shared.starts_on : choices.today,
    quantum: shared.measure === 'money' ? MONEY_QUANTUM : '1',
    overPercent: '',
  };
}

/** What is sent: a rule to begin with is kept first, under a code of its own. */
export function planOf(wanted: Wanted, choices: Choices): WantedPlan {
  const over = typedDecimal(wanted.overPercent);
  return {
    name: wanted.name,
    key_result_id: wanted.keyResultId,
    root_id: wanted.rootId,
    attributes_on: wanted.attributesOn,
    quantum: typedDecimal(wanted.quantum) ?? wanted.quantum,
    parameters:
      over === null ? {} : { over_assignment: toPlain(divide(decimal(over), HUNDRED, 9)) },
    rule: ruleOfChoice(wanted, choices),
  };
}

function ruleOfChoice(wanted: Wanted, choices: Choices): WantedPlan['rule'] {
  const starter = choices.starters.find(({ code }) => starterKey(code) === wanted.rule);
  if (starter === undefined) return wanted.rule.replace(/^rule:/, '');
  return {
    code: `${starter.code}-${wanted.keyResultId.slice(-12)}`,
    name: `${wanted.name} · ${starter.name.zh}`.slice(0, 200),
    body: starter.body,
  };
}
