import { expect, it } from 'vitest';
import { participantsOf, withParticipants } from './participants';

it('reads what it wrote', () => {
  expect(participantsOf(withParticipants('协同人', '比例', false))).toEqual({
    column: '协同人',
    parts: '比例',
    isList: false,
    more: 0,
  });
  expect(participantsOf(withParticipants('team', null, true))).toMatchObject({
    column: 'team',
    isList: true,
  });
  expect(participantsOf(undefined).column).toBeNull();
});

it('counts the columns that only the JSON shows', () => {
  expect(participantsOf({ columns: ['a', 'b', 'c'] })).toMatchObject({ column: 'a', more: 2 });
});
