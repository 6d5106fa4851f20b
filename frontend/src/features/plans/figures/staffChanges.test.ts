import { expect, it } from 'vitest';
import { decimal } from '@/shared/format/decimal';
import { othersMoved, proposed, takenUp, unitsMoved, type WaitingChange } from './staffChanges';

const change = (person: string, kind: WaitingChange['kind'], on: string): WaitingChange => ({
  person,
  kind,
  on,
  number: person,
  name: person,
  unit_before: null,
  unit_after: null,
});
const CHANGES = [change('fay', 'joined', '2026-11-02'), change('bob', 'left', '2026-11-16')];
const has = (owner: string, amount: string) => ({
  owner,
  amount,
  is_person: true,
  code: owner,
  name: owner,
});
const gets = (owner: string, amount: string) => ({
  ...has(owner, amount),
  parent: 'west',
  stretch: null,
  weight: '1',
  exact: amount,
  own_lock: '0',
  kept: '0',
  bound: 'none' as const,
  factors: [],
  members: null,
});
const CARRIED = [has('ann', '60'), has('bob', '40'), has('cid', '20')];
const ROWS = [gets('ann', '52'), gets('bob', '30'), gets('cid', '21'), gets('fay', '17')];

it('takes up on a day what happened until then', () => {
  expect(takenUp(CHANGES, '2026-11-10').map(({ person }) => person)).toEqual(['fay']);
  expect(takenUp(CHANGES, '2026-11-16')).toHaveLength(2);
});

it('says what each has and would get', () => {
  const [fay, bob] = proposed(CHANGES, CARRIED, ROWS);
  expect([fay?.before, fay?.after]).toEqual([decimal('0'), decimal('17')]);
  expect([bob?.before, bob?.after]).toEqual([decimal('40'), decimal('30')]);
});

it('says how far the others move by it', () => {
  expect(othersMoved(CHANGES, CARRIED, ROWS)).toEqual({
    more: 1,
    less: 1,
    most: decimal('1'),
    least: decimal('-8'),
  });
});

it('names the units whose amount changes, the widest first', () => {
  const unit = (owner: string, amount: string) => ({ ...gets(owner, amount), is_person: false });
  const rows = [unit('east', '61'), unit('west', '58'), unit('north', '9')];
  const moved = unitsMoved([has('east', '60'), has('west', '60'), has('north', '9')], rows);
  expect(moved.map(({ owner, change }) => [owner, change])).toEqual([
    ['west', decimal('-2')],
    ['east', decimal('1')],
  ]);
});
