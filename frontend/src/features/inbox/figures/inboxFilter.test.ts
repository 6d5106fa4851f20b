import { describe, expect, it } from 'vitest';
import { filterIn, narrowed, queryOf, searchOf } from './inboxFilter';

describe('what the inbox is narrowed to', () => {
  it('comes back from the address as it went there', () => {
    const filter = {
      state: 'waiting',
      connector: 'crm',
      external_id: '单 1',
      from: '2026-11-23',
    } as const;
    expect(filterIn(new URLSearchParams(searchOf(filter)))).toEqual(filter);
    expect(searchOf({})).toBe('');
  });

  it('leaves out what an address cannot mean', () => {
    const odd = new URLSearchParams('state=lost&from=yesterday&reason=&more=1');
    expect(filterIn(odd)).toEqual({});
  });

  it('is of what waits as soon as a reason is named, and of any reason again with another state', () => {
    const reason = narrowed({ connector: 'crm' }, 'reason', 'owner_unknown');
    expect(reason).toEqual({ connector: 'crm', reason: 'owner_unknown', state: 'waiting' });
    expect(narrowed(reason, 'state', 'done')).toEqual({ connector: 'crm', state: 'done' });
    expect(narrowed(reason, 'connector', null)).not.toHaveProperty('connector');
  });

  it('takes both of its days whole, in the company’s zone', () => {
    expect(queryOf({ from: '2026-11-23', until: '2026-11-23' }, 'Asia/Shanghai')).toEqual({
      since: '2026-11-22T16:00:00.000Z',
      until: '2026-11-23T16:00:00.000Z',
    });
  });
});
