import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newMetricPath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import type { Metric } from '../api/readMetrics';
import { RATIOS, type RatioName, type StartName } from '../figures/starters';
import styles from './Metrics.module.css';
import { useStartRatio } from './useStartRatio';

const SINGLE: readonly StartName[] = ['newEnterprise', 'visits'];
const DOUBLE = Object.keys(RATIOS) as RatioName[];

/** What most sales companies count: a click begins it with the words that the records carry. */
export function Starters({ metrics }: { metrics: readonly Metric[] }) {
  const { t } = useTranslation();
  const go = useNavigate();
  const ratio = useStartRatio(metrics);
  return (
    <Section title={t('metrics.starters.title')} note={t('metrics.starters.note')}>
      {ratio.error && <ProblemNote error={ratio.error} />}
      <ul className={styles.starters}>
        {SINGLE.map((name) => (
          <li key={name}>
            <span>{t(`metrics.starters.${name}`)}</span>
            <Button onClick={() => void go(newMetricPath({ from: name }))}>
              {t('metrics.starters.begin', { name: t(`metrics.starters.${name}`) })}
            </Button>
          </li>
        ))}
        {DOUBLE.map((name) => (
          <li key={name}>
            <span>
              {t(`metrics.starters.${name}`)}{' '}
              <span className={styles.quiet}>{t(`metrics.starters.${name}Means`)}</span>
            </span>
            <Button
              disabled={ratio.isPending}
              onClick={() => {
                ratio.mutate(name);
              }}
            >
              {t('metrics.starters.begin', { name: t(`metrics.starters.${name}`) })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
