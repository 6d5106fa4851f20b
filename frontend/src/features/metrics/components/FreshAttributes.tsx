import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { useFresh } from '../api/readFresh';
import type { Metric } from '../api/readMetrics';
import { useStopFresh } from '../api/stopFresh';
import styles from './Metrics.module.css';

/** The attributes that are written again by themselves; nothing where there are none. */
export function FreshAttributes({ metrics }: { metrics: readonly Metric[] }) {
  const { t } = useTranslation();
  const { data } = useFresh();
  const stop = useStopFresh();
  if (!data || data.length === 0) return null;
  const nameOf = (id: string) => metrics.find((metric) => metric.id === id)?.name ?? '';
  return (
    <Section title={t('metrics.fresh.title')} note={t('metrics.fresh.note')}>
      {stop.error && <ProblemNote error={stop.error} />}
      <ul className={styles.starters}>
        {data.map(({ id, attribute, metric_id, every, periods, written_on }) => (
          <li key={id}>
            <span>
              <strong>{attribute}</strong>{' '}
              {t(`metrics.fresh.${every}`, { name: nameOf(metric_id), count: periods })}
              {written_on !== null && ` · ${t('metrics.fresh.written', { date: written_on })}`}
            </span>
            <Button
              aria-label={t('metrics.fresh.stopOf', { name: attribute })}
              disabled={stop.isPending}
              onClick={() => {
                stop.mutate(id);
              }}
            >
              {t('metrics.fresh.stop')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
