import { expect, it } from 'vitest';
import { newFactor } from './newFactor';

const name = { zh: '职级', en: 'Level' };

it('makes a table of the words in use, a stair of a date, and a number itself', () => {
  const levels = newFactor({ code: 'level', name, value_type: 'text', values: ['初级', '高级'] });
  expect(levels).toMatchObject({ kind: 'lookup', table: { 初级: '1', 高级: '1' }, otherwise: '1' });
  expect(newFactor({ code: 'since', name, value_type: 'date', values: [] }).kind).toBe('ramp');
  expect(newFactor({ code: 'won', name, value_type: 'number', values: [] }).kind).toBe('number');
  expect(newFactor({ code: 'key', name, value_type: 'boolean', values: [] })).toMatchObject({
    table: { true: '1', false: '1' },
  });
});
