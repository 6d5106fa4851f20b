import { expect, it } from 'vitest';
import { toPlain } from '@/shared/format/decimal';
import { card, deal } from '@/shared/testing/sample';
import { dealsGeometry } from './dealsGeometry';

const round = { target: '100000', actual: '40000', expected: '50000' };

it('stacks the deals on what is won, and cuts them at the target', () => {
  const shape = dealsGeometry(card(round), [deal('20000'), deal('90000')]);
  expect(shape).toMatchObject({
    won: 40,
    expected: 50,
    deals: [
      { from: 40, to: 60 },
      { from: 60, to: 100 },
    ],
  });
});

it('expects each deal by its probability, and nothing of one without', () => {
  const shape = dealsGeometry(card(round), [deal('20000'), deal('30000', { probability: null })]);
  expect(shape?.likely && toPlain(shape.likely.amount)).toBe('50000.0');
  expect(shape?.likely?.at).toBe(50);
});

it('expects nothing in particular where no deal has a probability', () => {
  const shape = dealsGeometry(card(round), [deal('20000', { probability: null })]);
  expect(shape?.likely).toBeNull();
});

it('measures from the baseline', () => {
  expect(dealsGeometry(card({ ...round, baseline: '20000' }), [])?.won).toBe(25);
});
