import { expect, it } from 'vitest';
import type { Schemas } from '@/shared/api/types';
import { withProposals } from './withProposals';

const finding = (path: (string | number)[], proposed: string | null): Schemas['FindingRow'] => ({
  factor: { zh: '职级', en: 'Level' },
  is_ramp: false,
  level: 'senior',
  path,
  present: '1.8',
  verdict: proposed === null ? 'unclear' : 'proposed',
  people: 9,
  deals: 80,
  estimate: '1.6',
  low: '1.5',
  high: '1.7',
  proposed,
  before: '0.3',
  after: '0.28',
});

it('places what is proposed in a copy, and leaves the rest', () => {
  const body = {
    version: 1,
    person: [{ table: { senior: '1.8', junior: '1' } }, { steps: [{ share: '0.3' }] }],
  };
  const changed = withProposals(body, [
    finding(['person', 0, 'table', 'senior'], '1.62'),
    finding(['person', 0, 'table', 'junior'], null),
    finding(['person', 1, 'steps', 0, 'share'], '0.4'),
  ]);
  expect(changed.person).toEqual([
    { table: { senior: '1.62', junior: '1' } },
    { steps: [{ share: '0.4' }] },
  ]);
  expect(body.person[0]).toEqual({ table: { senior: '1.8', junior: '1' } });
});
