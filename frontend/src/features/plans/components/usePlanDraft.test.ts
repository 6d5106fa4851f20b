import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { withLimit } from '../figures/draft';
import { planPage } from '../figures/sample';
import { usePlanDraft } from './usePlanDraft';

const chen = { id: 'chen', isPerson: true };
const opened = (page = planPage()) =>
  renderHook((shown: ReturnType<typeof planPage>) => usePlanDraft(shown), { initialProps: page });

it('takes typing on in one cell as one step, and undoes and redoes it', () => {
  const { result } = opened();
  for (const lock of ['1', '12']) {
    act(() => {
      result.current.edit(withLimit(result.current.draft, chen, { lock }), 'lock:chen');
    });
  }
  expect(result.current.draft.limits.chen?.lock).toBe('12');
  act(() => result.current.undo?.());
  expect(result.current.isChanged).toBe(false);
  act(() => result.current.redo?.());
  expect(result.current.draft.limits.chen?.lock).toBe('12');
});

it('follows what others save while nothing is typed, and says so once something is', () => {
  const { result, rerender } = opened();
  rerender(planPage({ revision: 2, attributes_on: '2026-10-02' }));
  expect(result.current.draft.attributesOn).toBe('2026-10-02');
  act(() => {
    result.current.edit(withLimit(result.current.draft, chen, { lock: '1' }), 'lock:chen');
  });
  rerender(planPage({ revision: 3 }));
  expect(result.current.overtaken).toBe(true);
  expect(result.current.draft.limits.chen?.lock).toBe('1');
  act(() => {
    result.current.reset();
  });
  expect(result.current.isChanged).toBe(false);
});

it('goes on from what was saved although the page read before still stands, and keeps what came after', () => {
  const { result } = opened();
  act(() => {
    result.current.edit(withLimit(result.current.draft, chen, { lock: '1' }), 'lock:chen');
  });
  const sent = result.current.draft;
  act(() => {
    result.current.edit(withLimit(sent, chen, { reason: 'later' }), 'reason:chen');
    result.current.settle(sent, { revision: 2 });
  });
  expect(result.current.overtaken).toBe(false);
  expect(result.current.draft.limits.chen).toMatchObject({ lock: '1', reason: 'later' });
  expect(result.current.toSave).toMatchObject({ revision: 2 });
  expect(result.current.isChanged).toBe(true);
});
