import { useTranslation } from 'react-i18next';
import type { Tv } from '@/shared/api/types';
import { grouped } from '@/shared/format/number';
import { decimal } from '@/shared/format/decimal';
import { measured } from '@/shared/format/measured';
import { StatusMark } from '@/shared/ui/StatusMark';
import { useReader } from '@/shared/ui/useReader';
import styles from './OtherResults.module.css';
import { TvBar } from './TvBar';

/** Beside the units: the objective's other key results, the open alerts, and how soon they were answered. */
export function OtherResults({ tv }: { tv: Tv }) {
  const { t } = useTranslation();
  const reader = useReader();
  const { alerts, others } = tv;
  return (
    <>
      {others.map((card) => (
        <section key={card.id} className={styles.part}>
          <h2>{card.title}</h2>
          <p className={styles.figure}>
            {card.actual === null ? '—' : measured(card.actual, card, reader)}
            <span> / {measured(card.target, card, reader)}</span>
          </p>
          <TvBar card={card} />
          <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} />
        </section>
      ))}
      <section className={styles.part}>
        <h2>{t('tv.alerts.open')}</h2>
        <p className={styles.figure}>{alerts.open}</p>
        <p className={styles.note}>
          {alerts.median_hours === null
            ? t('tv.alerts.unanswered')
            : t('tv.alerts.answered', {
                count: alerts.answered,
                hours: grouped(decimal(alerts.median_hours), { trim: true }),
              })}
        </p>
      </section>
    </>
  );
}
