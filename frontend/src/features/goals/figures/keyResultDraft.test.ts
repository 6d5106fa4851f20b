import { expect, it } from 'vitest';
import { bodyOfKeyResult, emptyKeyResult } from './keyResultDraft';
import { changesOf } from './keptKeyResult';

const signed = { ...emptyKeyResult('CNY'), title: ' 签约额 ', target: '800万' };

it('sends numbers as plain digits, however they were typed', () => {
  expect(bodyOfKeyResult({ ...signed, quantum: '１00' })).toMatchObject({
    title: '签约额',
    target: '8000000',
    quantum: '100',
    currency: 'CNY',
  });
});

it('leaves out what does not belong to the kind', () => {
  const yes = {
    ...signed,
    kind: 'yes_no' as const,
    due_on: '2027-03-01',
    source: 'metric' as const,
  };
  expect(bodyOfKeyResult(yes)).toMatchObject({
    measure: 'none',
    currency: null,
    target: '1',
    source: 'check_in',
    due_on: '2027-03-01',
    steps: [],
  });
});

it('gives a share only to a parent that adds up', () => {
  const parents = [
    { id: 'a', title: '', owner: '', sums: true, share: '0.4' },
    { id: 'b', title: '', owner: '', sums: false, share: '0.6' },
  ];
  expect(bodyOfKeyResult({ ...signed, parents }).parents.map(({ share }) => share)).toEqual([
    '0.4',
    null,
  ]);
});

it('changes only what differs', () => {
  expect(changesOf(signed, { ...signed, target: '8,000,000', weight: '0.5' })).toEqual({
    reason: '',
    weight: '0.5',
  });
});
