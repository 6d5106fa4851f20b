import { expect, it } from 'vitest';
import { isOpen, shownJobs } from './open';

const now = new Date('2026-11-25T10:00:00Z');

it('tells of what runs, and for ten minutes of what has ended', () => {
  const jobs = [
    { ended_at: null },
    { ended_at: '2026-11-25T09:55:00Z' },
    { ended_at: '2026-11-25T09:00:00Z' },
  ];
  expect(shownJobs(jobs, now)).toEqual(jobs.slice(0, 2));
  expect(jobs.map(isOpen)).toEqual([true, false, false]);
});
