import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { decimal, geometry } from '@/shared/format/decimal';
import { measured } from '@/shared/format/measured';
import { StatusMark } from '@/shared/ui/StatusMark';
import { useReader } from '@/shared/ui/useReader';
import { differenceOf } from '../figures/difference';
import styles from './Board.module.css';
import { TvBar } from './TvBar';

/** The large bar: actual and status at its left, what should be there now, and the target at its end. */
export function LeadBar({ card, name }: { card: KeyResultCard; name: string }) {
  const { t } = useTranslation();
  const reader = useReader();
  const value = (amount: string) => measured(amount, card, reader);
  const difference = differenceOf(card);
  return (
    <div className={styles.lead}>
      <p className={styles.leadFigures}>
        <span>
          <strong>{name}</strong>{' '}
          {card.actual !== null && <strong className={styles.actual}>{value(card.actual)}</strong>}{' '}
          <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} />
        </span>
        {card.expected !== null && (
          <span>{t('tv.expected', { amount: value(card.expected) })}</span>
        )}
        <span>{value(card.target)}</span>
      </p>
      <TvBar card={card} figure />
      {difference && (
        <p className={styles.gap} style={{ paddingLeft: reach(card.attainment) }}>
          {t(difference.short ? 'tv.short' : 'tv.over', { amount: value(difference.amount) })}
        </p>
      )}
    </div>
  );
}

/** Under the end of the fill, with room left for its words. */
const reach = (attainment: string | null): string =>
  attainment === null ? '0' : `${Math.min(80, Math.max(0, geometry(decimal(attainment)) * 100))}%`;
