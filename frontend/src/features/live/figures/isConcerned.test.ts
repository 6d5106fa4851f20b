import { describe, expect, it } from 'vitest';
import type { Changes } from '@/shared/api/types';
import { isConcerned } from './isConcerned';

const changes = (some: Partial<Changes>): Changes => ({
  cursor: '1.10:20:',
  topics: [],
  key_results: [],
  reset: false,
  ...some,
});
const mine = ({ ids }: { ids: string[] }) => ids;

describe('a query is read again', () => {
  it('when a topic it names changed', () => {
    const meta = { live: ['alert', 'goal'] as const };
    expect(isConcerned(changes({ topics: ['goal'] }), meta, undefined)).toBe(true);
    expect(isConcerned(changes({ topics: ['plan'] }), meta, undefined)).toBe(false);
    expect(isConcerned(changes({ topics: ['goal'] }), undefined, undefined)).toBe(false);
  });

  it('when one of the key results it shows changed, or any may have', () => {
    const meta = { live: ['key_result'] as const, keyResults: mine };
    const data = { ids: ['a', 'b'] };
    const changed = (key_results: string[] | null) =>
      changes({ topics: ['key_result'], key_results });
    expect(isConcerned(changed(['b']), meta, data)).toBe(true);
    expect(isConcerned(changed(['c']), meta, data)).toBe(false);
    expect(isConcerned(changed(null), meta, data)).toBe(true);
    expect(isConcerned(changed(['b']), meta, undefined)).toBe(false);
  });

  it('after a reset, if it follows anything at all', () => {
    expect(isConcerned(changes({ reset: true }), { live: ['plan'] }, undefined)).toBe(true);
    expect(isConcerned(changes({ reset: true }), {}, undefined)).toBe(false);
  });
});
