import { expect, it } from 'vitest';
import { returnIn, wayBackIn } from './wayBack';

it('finds the way back and what was typed', () => {
  const back = { to: '/goals', typed: { title: 'x' } };
  expect(wayBackIn({ back })).toEqual(back);
  expect(returnIn({ typed: back.typed, made: 'rate' })).toEqual({
    typed: back.typed,
    made: 'rate',
  });
  expect(returnIn({ typed: back.typed })).toEqual({ typed: back.typed, made: null });
});

it.each([null, undefined, 'text', {}, { back: null }, { back: { to: 3 } }])(
  'finds none in what another page left (%j)',
  (state) => {
    expect(wayBackIn(state)).toBeNull();
    expect(returnIn(state)).toBeNull();
  },
);
