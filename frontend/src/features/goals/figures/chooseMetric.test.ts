import { expect, it } from 'vitest';
import type { Schemas } from '@/shared/api/types';
import { chooseMetric, offeredMetrics } from './chooseMetric';
import { emptyKeyResult } from './keyResultDraft';

const metric = (changes: Partial<Schemas['MetricRow']>): Schemas['MetricRow'] => ({
  id: 'm',
  code: 'm',
  name: 'm',
  name_en: '',
  fact_kind: 'contract',
  date_kind: 'signed',
  value: 'amount',
  where: [],
  distinct_of: '',
  numerator_id: null,
  denominator_id: null,
  by: 'owner',
  stock: false,
  version: 1,
  archived_at: null,
  key_results: 0,
  ratios: 0,
  ...changes,
});

it('measures a new key result as its metric counts', () => {
  const empty = emptyKeyResult('CNY');
  const measures = (['amount', 'count', 'distinct', 'ratio'] as const).map(
    (value) => chooseMetric(empty, metric({ value }), false).measure,
  );
  expect(measures).toEqual(['money', 'count', 'count', 'percent']);
});

it('leaves the measure of one that stands, and takes a choice back', () => {
  const kept = { ...emptyKeyResult('CNY'), measure: 'count' as const };
  const chosen = chooseMetric(kept, metric({ id: 'rate', value: 'ratio' }), true);
  expect(chosen).toMatchObject({ source: 'metric', metric_id: 'rate', measure: 'count' });
  expect(chooseMetric(chosen, undefined, true).metric_id).toBe('');
});

it('offers no archived metric, unless it is the one that is chosen', () => {
  const old = metric({ id: 'old', archived_at: '2026-11-01T00:00:00Z' });
  const offered = (chosen: string) => offeredMetrics([metric({}), old], chosen).map(({ id }) => id);
  expect(offered('')).toEqual(['m']);
  expect(offered('old')).toEqual(['m', 'old']);
});
