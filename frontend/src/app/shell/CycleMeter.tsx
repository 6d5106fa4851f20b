import { Trans, useTranslation } from 'react-i18next';
import { useHome } from '@/features/home/api/readHome';
import { hasEnded } from '@/features/home/figures/remedy';
import { dayAndMonth } from '@/shared/format/date';
import { decimal, geometry } from '@/shared/format/decimal';
import { percent } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/useLanguage';
import styles from './CycleMeter.module.css';

/** Where the cycle stands: its days gone, and the share that should be reached by now. */
export function CycleMeter() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data: home } = useHome();
  const cycle = home?.cycle;
  if (!cycle) return <div className={styles.meter} />;
  const share = percent(cycle.expected_share);
  const left = `${Math.min(1, geometry(decimal(cycle.expected_share))) * 100}%`;

  return (
    <div
      className={styles.meter}
      title={cycle.estimated_calendar ? t('shell.cycle.estimated') : ''}
    >
      <span className={styles.days}>{cycle.name}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.gone} style={{ width: left }} />
        <span className={styles.now} style={{ left }} />
      </span>
      <span className={styles.days}>
        {hasEnded(home)
          ? t('shell.cycle.ended', { date: dayAndMonth(cycle.end, language) })
          : t('shell.cycle.days', { day: cycle.working_day, days: cycle.working_days })}
      </span>
      <span>
        <Trans i18nKey="shell.cycle.expected" values={{ share }} components={{ b: <strong /> }} />
      </span>
    </div>
  );
}
