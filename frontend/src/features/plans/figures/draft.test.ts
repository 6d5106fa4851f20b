import { expect, it } from 'vitest';
import { planPage } from './sample';
import { differs, draftOf, givenDraft, savedPlan, withLimit } from './draft';

const saved = draftOf(planPage());
const chen = { id: 'chen', isPerson: true };

it('has nothing to save as it was read', () => {
  expect(differs(saved, saved)).toBe(false);
});

it('sends only what changed, with the revision that was seen', () => {
  const draft = withLimit({ ...saved, attributesOn: '2026-10-01' }, chen, { lock: '100' });
  expect(savedPlan(draft, saved, 4)).toEqual({
    revision: 4,
    attributes_on: '2026-10-01',
    limits: [
      { person_id: 'chen', lock: '100', minimum: null, maximum: null, hold: null, reason: '' },
    ],
  });
});

it('lets a lock take the place of minimum and maximum, and they of a lock', () => {
  const limited = withLimit(saved, chen, { minimum: '5', maximum: '9' });
  const locked = withLimit(limited, chen, { lock: '7' });
  expect(locked.limits.chen).toMatchObject({ lock: '7', minimum: '', maximum: '' });
  expect(withLimit(locked, chen, { minimum: '5' }).limits.chen).toMatchObject({
    lock: '',
    minimum: '5',
  });
});

it('frees an owner by emptying the cells: the preview then leaves them out, saving says so', () => {
  const freed = withLimit(saved, { id: 'liang', isPerson: true }, { lock: '' });
  expect(givenDraft(freed).limits).toEqual([]);
  expect(savedPlan(freed, saved, 1).limits).toMatchObject([{ person_id: 'liang', lock: null }]);
});

it('forgets a cell that was typed and emptied again', () => {
  const typed = withLimit(withLimit(saved, chen, { lock: '1' }), chen, { lock: '' });
  expect(differs(typed, saved)).toBe(false);
});
