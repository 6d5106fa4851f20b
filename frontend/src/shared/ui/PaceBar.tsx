import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import styles from './PaceBar.module.css';
import { paceGeometry } from './paceGeometry';
import { toneOf } from './tone';

interface PaceBarProps {
  card: Pick<KeyResultCard, 'kind' | 'attainment' | 'expected_share' | 'status'>;
  size?: 'small' | 'row' | 'large';
}

/** Past the end mark there is room for 14 px at most, also at the edge of a phone. */
const reach = (at: number): string => (at > 100 ? `min(${at}%, 100% + 14px)` : `${at}%`);

const span = ({ from, to }: { from: number; to: number }) => ({
  left: `${from}%`,
  width: reach(to - from),
});

/** Actual against expected on one bar: fill with cap, tick where it should be, dotted line for the lag. */
export function PaceBar({ card, size = 'row' }: PaceBarProps) {
  const { t } = useTranslation();
  // A limit is to be kept on every day, not by a share of the cycle.
  const share = card.kind.startsWith('keep') ? '1' : card.expected_share;
  const { cap, fill, tick, lag, past } = paceGeometry(card.attainment, share);
  const expected = percent(share);
  const text =
    card.attainment === null
      ? t('pace.bar.none', { expected })
      : t('pace.bar.full', { attainment: percent(card.attainment), expected });

  return (
    <span
      role="img"
      aria-label={text}
      title={text}
      className={`${styles.bar} ${styles[size]} ${toneOf(card.status)}`}
    >
      <span className={styles.track} />
      {fill && <span className={styles.fill} style={span(fill)} />}
      {lag && <span className={styles.lag} style={span(lag)} />}
      {past && <span className={styles.end} />}
      {cap !== null && <span className={styles.cap} style={{ left: reach(cap) }} />}
      {tick !== null && <span className={styles.tick} style={{ left: `${tick}%` }} />}
    </span>
  );
}
