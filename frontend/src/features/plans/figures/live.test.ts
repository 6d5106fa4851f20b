import { expect, it } from 'vitest';
import { liveOf } from './live';
import { planTable, sampleTree } from './sample';

const chen = sampleTree().rows.get('chen');

it('tells what somebody gets by a node, and what everybody gets', () => {
  expect(liveOf(planTable(), 'level', chen)).toEqual({
    input: '高级',
    coefficient: '1.8',
    least: '1',
    most: '1.8',
  });
  expect(liveOf(planTable(), 'level', undefined)).toMatchObject({ coefficient: null, most: '1.8' });
  expect(liveOf(planTable(), 'elsewhere', chen)).toBeNull();
});
