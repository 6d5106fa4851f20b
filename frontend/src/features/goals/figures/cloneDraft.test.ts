import { expect, it } from 'vitest';
import { cycleBefore, firstClone, growthFactor, wantedOf } from './cloneDraft';

it('reads growth in percent exactly', () => {
  expect([
    growthFactor('10'),
    growthFactor('-5.5'),
    growthFactor('-100'),
    growthFactor('?'),
  ]).toEqual(['1.100000', '0.945000', null, null]);
});

it('asks for everything but what is left out, with the targets typed by hand', () => {
  const draft = {
    ...firstClone('a', 'b'),
    left_out: new Set(['2']),
    targets: { '1': '90万', '3': '' },
  };
  expect(wantedOf(draft, ['1', '2', '3'])).toMatchObject({
    key_result_ids: ['1', '3'],
    target_by: 'same',
    growth: '1',
    targets: [{ key_result_id: '1', target: '900000' }],
  });
  expect(wantedOf(firstClone('', 'b'), null)).toBeNull();
});

it('takes along from the cycle before', () => {
  const cycle = (id: string, starts_on: string, ends_on: string) => ({
    id,
    name: id,
    starts_on,
    ends_on,
    calendar_id: '',
    pace_rule: {},
  });
  const cycles = [
    cycle('year', '2027-01-01', '2027-12-31'),
    cycle('q1', '2027-01-01', '2027-03-31'),
    cycle('q4', '2026-10-01', '2026-12-31'),
    cycle('q3', '2026-07-01', '2026-09-30'),
  ];
  expect(cycleBefore('q1', cycles)).toBe('q4');
  expect(cycleBefore('q3', cycles)).toBe('year');
});
