import { useTranslation } from 'react-i18next';
import type { Status } from '@/shared/api/types';
import { points } from '@/shared/format/number';
import styles from './Status.module.css';
import { StatusShape } from './StatusShape';
import { toneOf } from './tone';

interface StatusMarkProps {
  status: Status;
  lag?: string | null;
  /** With the word for points after the figure, where there is room for it. */
  unit?: boolean;
  stale?: boolean;
}

/** Shape, word and colour together, then how many points: ▼ 落后 16.7 点. */
export function StatusMark({ status, lag = null, unit = false, stale = false }: StatusMarkProps) {
  const { t } = useTranslation();
  return (
    <span className={`${styles.mark} ${toneOf(status)}`}>
      <StatusShape status={status} />
      <strong>{t(`pace.status.${status}`)}</strong>
      {lag !== null && (
        <span title={t(lag.startsWith('-') ? 'pace.pointsAhead' : 'pace.pointsBehind')}>
          {unit ? t('pace.points', { points: points(lag) }) : points(lag)}
        </span>
      )}
      {stale && (
        <span className={`${styles.mark} ${toneOf('stale')}`} title={t('pace.staleMeaning')}>
          <StatusShape status="stale" />
          <span className="sr-only">{t('pace.status.stale')}</span>
        </span>
      )}
    </span>
  );
}
