import { expect, it } from 'vitest';
import { openSteps, stepOf } from './steps';

it('begins with the columns, and ends with the result', () => {
  expect(stepOf(null, { state: 'draft', missing: [] })).toBe('columns');
  expect(stepOf(null, { state: 'applied', missing: [] })).toBe('result');
});

it('goes where the address says, as far as that is open', () => {
  expect(stepOf('rows', { state: 'draft', missing: [] })).toBe('rows');
  expect(stepOf('rows', { state: 'draft', missing: ['number'] })).toBe('columns');
  expect(stepOf('columns', { state: 'undone', missing: [] })).toBe('result');
  expect(stepOf('nowhere', { state: 'draft', missing: [] })).toBe('columns');
});

it('opens the rows once every column is named that must be', () => {
  expect(openSteps({ state: 'draft', missing: ['number'] })).toEqual(['columns']);
  expect(openSteps({ state: 'applied', missing: [] })).toEqual(['rows', 'result']);
});
