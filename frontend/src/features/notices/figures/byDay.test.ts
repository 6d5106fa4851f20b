import { describe, expect, it } from 'vitest';
import type { Notice } from '@/shared/api/types';
import { byDay } from './byDay';

const at = (instant: string) => ({ kind: 'job', at: instant }) as Notice;

describe('notices by day', () => {
  it('go by the company’s days, not by those of the server', () => {
    const notices = [
      at('2026-11-23T01:00:00Z'),
      at('2026-11-22T16:30:00Z'),
      at('2026-11-22T15:59:00Z'),
    ];
    expect(
      byDay(notices, 'Asia/Shanghai').map(({ date, notices: some }) => [date, some.length]),
    ).toEqual([
      ['2026-11-23', 2],
      ['2026-11-22', 1],
    ]);
  });
});
