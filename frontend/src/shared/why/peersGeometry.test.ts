import { expect, it } from 'vitest';
import { peersGeometry } from './peersGeometry';

it('places my target among the others, and never outside their spread', () => {
  const spread = { least: '57400', middle: '65200', most: '73000' };
  expect(peersGeometry('61300', spread)).toEqual({ middle: 50, mine: 25 });
  expect(peersGeometry('90000', spread).mine).toBe(100);
});

it('stands in the middle where everybody has the same target', () => {
  const equal = { least: '7', middle: '7', most: '7' };
  expect(peersGeometry('7', equal)).toEqual({ middle: 50, mine: 50 });
});
