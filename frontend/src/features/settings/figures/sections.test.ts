import { expect, it } from 'vitest';
import { sectionsFor } from './sections';

it('leads administrators everywhere, planners to their own, everybody to the calendars', () => {
  expect(sectionsFor(['member', 'admin'])).toHaveLength(8);
  expect(sectionsFor(['member', 'planner'])).toEqual(['thresholds', 'calendars']);
  expect(sectionsFor(['member'])).toEqual(['calendars']);
});
