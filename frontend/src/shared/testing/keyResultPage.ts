import type { Schemas } from '@/shared/api/types';
import { card, home, mine } from './sample';

const QUARTER = 92;

/** The page of the key result that the samples are about: ten working days in, behind. */
export function pageOf(changes: Partial<Schemas['KeyResultPage']> = {}): Schemas['KeyResultPage'] {
  const own = changes.key_result ?? card();
  const { cycle } = home();
  if (cycle === null) throw new TypeError('the sample has a cycle');
  return {
    as_of: '2026-11-23',
    key_result: own,
    withdrawn_on: null,
    may_check_in: true,
    cycle,
    chain: mine(own).chain,
    why: null,
    confidence_before: 6,
    given_forecast: null,
    curve: {
      expected: Array.from({ length: QUARTER }, (_, day) => String(((day + 1) * 61300) / QUARTER)),
      actual: [
        { on: '2026-10-13', value: '4200' },
        { on: '2026-11-17', value: '23400' },
      ],
      closed: [
        {
          first: '2026-10-01',
          last: '2026-10-07',
          holiday: true,
          name: { zh: '国庆节', en: 'National Day' },
        },
        { first: '2026-10-10', last: '2026-10-11', holiday: false, name: null },
      ],
      replans: [],
      alerts: [{ opened_on: '2026-11-20', closed_on: null }],
    },
    outcome: null,
    counted_by: null,
    steps: [],
    children: { count: 0, sum: null, not_carried: null },
    ...changes,
  };
}
