import { expect, it } from 'vitest';
import { ageOf, clock } from './duration';

const now = new Date('2026-11-23T02:34:00Z');

it('runs as a clock does, beyond a day', () => {
  const age = ageOf('2026-11-20T01:05:00Z', now);
  expect(age).toMatchObject({ days: 3, hours: 1, minutes: 29 });
  expect(clock(age)).toBe('73:29');
});

it('does not run backwards', () => {
  expect(clock(ageOf('2026-11-24T00:00:00Z', now))).toBe('0:00');
});
