import { expect, it } from 'vitest';
import { periodName } from './periodName';

it('names quarters and months by what they are, others by their days', () => {
  expect(periodName({ first: '2026-10-01', last: '2026-12-31' })).toBe('2026 Q4');
  expect(periodName({ first: '2026-02-01', last: '2026-02-28' })).toBe('2026-02');
  expect(periodName({ first: '2026-02-01', last: '2026-04-30' })).toBe('2026-02-01 – 2026-04-30');
});
