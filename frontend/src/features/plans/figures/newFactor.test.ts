import { expect, it } from 'vitest';
import { newFactor } from './newFactor';
import { ruleOf } from './rule';
import { planPage } from './sample';

const name = { zh: '职级', en: 'Level' };
const body = ruleOf(planPage().body);
const made = (choice: Partial<Parameters<typeof newFactor>[1]>) =>
  newFactor(body, { code: 'since', name, value_type: 'text', values: [], ...choice });

it('makes a table of the words in use, a stair of a date, and a number itself', () => {
  expect(made({ code: 'level', values: ['初级', '高级'] })).toMatchObject([
    // The ids of the rule are taken.
    { id: 'level_of_2', kind: 'attribute', settings: { missing: { use: 'leave' } } },
    {
      id: 'level_2',
      kind: 'table',
      settings: { table: { 初级: '1', 高级: '1' }, otherwise: '1' },
      inputs: { value: 'level_of_2' },
    },
  ]);
  expect(made({ value_type: 'date' }).at(-1)?.kind).toBe('ramp');
  expect(made({ value_type: 'number' })).toMatchObject([{ kind: 'attribute' }]);
  const [, table] = made({ value_type: 'boolean' });
  expect(table?.settings).toMatchObject({ table: { true: '1', false: '1' } });
  expect(table?.settings).not.toHaveProperty('otherwise');
});
