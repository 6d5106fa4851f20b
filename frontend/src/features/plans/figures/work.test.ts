import { expect, it } from 'vitest';
import { runOf, writtenBy } from './work';

it('finds the run of a job, and none before it has one', () => {
  expect(runOf({ result: { plan: 'p', run: 'r' } })).toBe('r');
  expect(runOf({ result: {} })).toBeNull();
});

it('counts what a publication wrote, and nothing of a run', () => {
  const result = { plan: 'p', run: 'r', made: 6, changed: 2, withdrawn: 1, alignments: 9 };
  expect(writtenBy({ kind: 'plan.publish', result })).toEqual({
    made: 6,
    changed: 2,
    withdrawn: 1,
  });
  expect(writtenBy({ kind: 'plan.run', result })).toBeNull();
});
