import { expect, it } from 'vitest';
import { clockLine, spanOf } from './clockLine';

const NOW = new Date('2026-11-23T02:00:00Z');
const old = { opened_at: '2026-11-13T02:00:00Z', first_reaction_at: '2026-11-14T02:00:00Z' };
const fresh = { opened_at: '2026-11-22T02:00:00Z', first_reaction_at: null };

it('runs from the earliest opening until now', () => {
  const span = spanOf([fresh, old], NOW);
  expect(clockLine(old, span)).toEqual({ opened: 0, acted: 10, running: false });
  expect(clockLine(fresh, span)).toEqual({ opened: 90, acted: 100, running: true });
});

it('has a length for an alert that opened just now', () => {
  const span = spanOf([{ ...fresh, opened_at: NOW.toISOString() }], NOW);
  expect(span.until - span.from).toBe(3_600_000);
});
