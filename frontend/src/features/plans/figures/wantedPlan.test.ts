import { expect, it } from 'vitest';
import { planPage } from './sample';
import { firstWanted, planOf } from './wantedPlan';

const name = { zh: '人人相同', en: 'Everybody the same' };
const choices = {
  today: '2026-11-23',
  key_results: [planPage().plan.key_result],
  units: [planPage().plan.root],
  rules: [],
  starters: [{ code: 'equal', name, text: name, body: { version: 2 }, missing: [] }],
};

it('suggests the whole company, what is known today, and an equal rule to begin with', () => {
  const wanted = firstWanted(choices, null);
  expect(wanted).toMatchObject({
    rootId: 'root',
    attributesOn: '2026-11-23',
    rule: 'starter:equal',
  });
});

it('weighs a cycle still to come by what will hold when it begins', () => {
  const wanted = firstWanted({ ...choices, today: '2026-09-20' }, null);
  expect(wanted?.attributesOn).toBe('2026-10-01');
});

it('suggests nothing where nothing can be shared out', () => {
  expect(firstWanted({ ...choices, key_results: [] }, null)).toBeNull();
});

it('keeps the rule to begin with under a code of its own, and a percentage as a rate', () => {
  const wanted = firstWanted(choices, null);
  if (wanted === null) throw new Error('there is something to share');
  expect(planOf({ ...wanted, overPercent: '10', quantum: '1,000' }, choices)).toMatchObject({
    quantum: '1000',
    parameters: { over_assignment: '0.100000000' },
    rule: { code: 'equal-signed', body: { version: 2 } },
  });
  expect(planOf({ ...wanted, rule: 'rule:7' }, choices).rule).toBe('7');
});
