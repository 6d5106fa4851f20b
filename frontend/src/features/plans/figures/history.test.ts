import { expect, it } from 'vitest';
import { begun, changed, redone, undone } from './history';

it('goes back and forth, and forgets what was undone once something else is done', () => {
  const two = changed(changed(begun('a'), 'b'), 'c');
  const back = undone(undone(two));
  expect(back.present).toBe('a');
  expect(redone(back).present).toBe('b');
  expect(changed(back, 'd').future).toEqual([]);
});

it('stays where it is at either end', () => {
  const start = begun('a');
  expect(undone(start)).toBe(start);
  expect(redone(start)).toBe(start);
});
