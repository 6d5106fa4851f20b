import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { KeyResultCard } from '@/shared/api/types';
import { toPlain } from '@/shared/format/decimal';
import { measured } from '@/shared/format/measured';
import { percent } from '@/shared/format/number';
import { keyResultPath } from '@/shared/navigation/paths';
import { Chevron } from '@/shared/ui/Chevron';
import { PaceBar } from '@/shared/ui/PaceBar';
import { StatusMark } from '@/shared/ui/StatusMark';
import { toneOf } from '@/shared/ui/tone';
import { useReader } from '@/shared/ui/useReader';
import { gapOf } from '@/shared/pace/gap';
import { useDifference } from '@/shared/pace/useDifference';
import { KeyResultFigures } from '../KeyResultFigures';
import styles from './BigKeyResult.module.css';

/** The one result that matters now, large enough to be read at arm's length. */
export function BigKeyResult({ card }: { card: KeyResultCard }) {
  const { t } = useTranslation();
  const reader = useReader();
  const difference = useDifference();
  const gap = gapOf(card);
  const say = (value: string) => measured(value, card, reader);
  return (
    <section className={`${styles.big} ${toneOf(card.status)}`}>
      <header>
        <h1>
          <Link to={keyResultPath(card.id)}>
            {card.title} <Chevron to="right" />
          </Link>
        </h1>
        <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} />
      </header>
      <p className={styles.figures}>
        <span>
          <KeyResultFigures card={card} />
        </span>
        {card.attainment !== null && (
          <span className={styles.attainment}>{percent(card.attainment)}</span>
        )}
      </p>
      <PaceBar card={card} size="large" />
      <p className={styles.under}>
        {gap !== null && (
          <strong>{t('home.gap', { amount: difference(toPlain(gap), card) })}</strong>
        )}
        {card.expected !== null && t('home.expected', { amount: say(card.expected) })}
      </p>
    </section>
  );
}
