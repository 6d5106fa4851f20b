import { expect, it } from 'vitest';
import { card } from '@/shared/testing/sample';
import { exactly, measured, pointsApart } from './measured';

const reader = { language: 'zh', style: 'full' } as const;

it('writes steps and yes or no as a share, in whatever measure they were made', () => {
  expect(measured('1', card({ kind: 'milestone' }), reader)).toBe('100%');
  expect(measured('0.7', card({ kind: 'milestone', measure: 'none' }), reader)).toBe('70%');
  expect(exactly('0.125', card({ kind: 'yes_no' }), reader)).toBe('12.5%');
});

it('writes counts with their unit and ratios with their sign', () => {
  expect(measured('41', card({ measure: 'count', unit_label: '次' }), reader)).toBe('41 次');
  expect(measured('696.774194', card({ measure: 'count', unit_label: '次' }), reader)).toBe(
    '696.77 次',
  );
  expect(exactly('696.774194', card({ measure: 'count', unit_label: '次' }), reader)).toBe(
    '696.774194 次',
  );
  expect(measured('34.50', card({ measure: 'percent' }), reader)).toBe('34.5%');
});

it('gives what lies between two rates in points, and nothing of amounts and counts', () => {
  expect(pointsApart('0.4712', card({ measure: 'percent' }))).toBe('0.47');
  expect(pointsApart('0.25', card({ kind: 'milestone' }))).toBe('25');
  expect(pointsApart('41', card({ measure: 'count' }))).toBeNull();
});
