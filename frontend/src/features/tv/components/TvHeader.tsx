import { Trans, useTranslation } from 'react-i18next';
import type { Tv } from '@/shared/api/types';
import { dateIn, longDate, timeIn } from '@/shared/format/date';
import { decimal, geometry } from '@/shared/format/decimal';
import { percent } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Logo } from '@/shared/ui/Logo';
import { useNow } from '@/shared/ui/useNow';
import styles from './TvHeader.module.css';

interface TvHeaderProps {
  tv: Tv;
  /** When what is shown was read, where nothing newer can be; none while all is well. */
  stoppedAt: Date | null;
}

/** Whose screen, where the cycle stands, what time it is there; and that the line is broken, when it is. */
export function TvHeader({ tv, stoppedAt }: TvHeaderProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const now = useNow(1_000);
  const { cycle, time_zone: zone } = tv;
  return (
    <header className={styles.bar}>
      <Logo size={26} />
      <strong>{tv.company}</strong>
      {cycle && (
        <>
          <span>{cycle.name}</span>
          <span className={styles.track} aria-hidden="true">
            <span
              className={styles.gone}
              style={{ width: `${Math.min(1, geometry(decimal(cycle.expected_share))) * 100}%` }}
            />
          </span>
          <span>
            <Trans
              i18nKey="tv.day"
              values={{
                day: cycle.working_day,
                days: cycle.working_days,
                share: percent(cycle.expected_share),
              }}
              components={{ b: <strong /> }}
            />
          </span>
        </>
      )}
      {stoppedAt && (
        <span role="alert" className={styles.stopped}>
          ◐ {t('tv.stopped', { time: timeIn(stoppedAt, zone) })}
        </span>
      )}
      <span className={styles.clock}>
        {longDate(dateIn(now, zone), language)} <strong>{timeIn(now, zone)}</strong>
      </span>
    </header>
  );
}
