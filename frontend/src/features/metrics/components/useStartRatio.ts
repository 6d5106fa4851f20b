import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newMetricPath } from '@/shared/navigation/paths';
import { readFields } from '../api/readFields';
import type { Metric } from '../api/readMetrics';
import { createMetric } from '../api/saveMetric';
import { RATIOS, type RatioName, started, type StartName, STARTS } from '../figures/starters';

/** Makes the two metrics of a ratio unless they are there, and begins the ratio of them. */
export function useStartRatio(metrics: readonly Metric[]) {
  const { t } = useTranslation();
  const [client, go] = [useQueryClient(), useNavigate()];
  const part = async (name: StartName): Promise<string> => {
    const words = { name: t(`metrics.starters.${name}`), name_en: '' };
    const there = metrics.find((metric) => metric.name === words.name);
    if (there) return there.id;
    const fields = await readFields(STARTS[name].fact_kind);
    const made = await createMetric(`start_${name.toLowerCase()}`, started(name, words, fields));
    return made.id;
  };
  return useMutation({
    mutationFn: async (name: RatioName) => {
      const { numerator, denominator } = RATIOS[name];
      return { name, numerator: await part(numerator), denominator: await part(denominator) };
    },
    onSuccess: async ({ name, numerator, denominator }) => {
      await client.invalidateQueries({ queryKey: ['metrics'] });
      await go(newMetricPath({ from: name, numerator, denominator }));
    },
  });
}
