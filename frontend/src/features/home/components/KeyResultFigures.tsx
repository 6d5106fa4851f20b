import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { Value } from '@/shared/ui/Value';
import styles from './KeyResultFigures.module.css';

/** Between actual and target stands what the kind means: of, down to, at least, at most. */
const BETWEEN = {
  increase: ' / ',
  decrease: ' → ',
  keep_above: ' / ≥ ',
  keep_below: ' / ≤ ',
  milestone: ' / ',
  yes_no: ' / ',
} as const;

/** Actual and target, as people say them. */
export function KeyResultFigures({ card }: { card: KeyResultCard }) {
  const { t } = useTranslation();
  if (card.kind === 'milestone' || card.kind === 'yes_no') {
    const done = card.attainment !== null && Number(card.attainment) >= 1;
    return <span className={styles.target}>{t(done ? 'home.done' : 'home.notDone')}</span>;
  }
  return (
    <>
      <strong className={styles.actual}>
        {card.actual === null ? '–' : <Value value={card.actual} of={card} unit={false} />}
      </strong>
      <span className={styles.target}>
        {BETWEEN[card.kind]}
        <Value value={card.target} of={card} sign={false} />
      </span>
    </>
  );
}
