import { expect, it } from 'vitest';
import { toPlain } from '@/shared/format/decimal';
import { card, deal } from '@/shared/testing/sample';
import { standingWith } from './whatIf';

it('adds the picked deals to what is won, to the cent', () => {
  const standing = standingWith(card(), [deal('12800'), deal('0.1'), deal('0.2')]);
  expect(standing && toPlain(standing.reached)).toBe('36200.3');
  expect(standing && toPlain(standing.attainment)).toBe('0.5905');
});

it('says how far above or below the expected pace that is', () => {
  const ahead = standingWith(card(), [deal('12800')])?.above;
  expect(ahead && [toPlain(ahead.amount), toPlain(ahead.points)]).toEqual(['2583.87', '4.2']);
  const behind = standingWith(card(), [deal('5200')])?.above;
  expect(behind && toPlain(behind.points)).toBe('-8.2');
});

it('measures from the baseline', () => {
  const standing = standingWith(card({ baseline: '1300', actual: '1300' }), [deal('6000')]);
  expect(standing && toPlain(standing.attainment)).toBe('0.1000');
});

it('says nothing while nothing is picked', () => {
  expect(standingWith(card(), [])).toBeNull();
});
