import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { paceGeometry } from '@/shared/ui/paceGeometry';
import { toneOf } from '@/shared/ui/tone';
import styles from './TvBar.module.css';

/** The pace bar as it is read from across a room; the anatomy is the same. */
export function TvBar({ card, figure = false }: { card: KeyResultCard; figure?: boolean }) {
  const { t } = useTranslation();
  const { cap, fill, tick, lag } = paceGeometry(card.attainment, card.expected_share);
  const expected = percent(card.expected_share);
  const text =
    card.attainment === null
      ? t('pace.bar.none', { expected })
      : t('pace.bar.full', { attainment: percent(card.attainment), expected });
  const within = (at: number) => `${Math.min(101, at)}%`;
  const span = ({ from, to }: { from: number; to: number }) => ({
    left: within(from),
    width: within(to - from),
  });
  return (
    <span role="img" aria-label={text} className={`${styles.bar} ${toneOf(card.status)}`}>
      {fill && (
        <span className={styles.fill} style={span(fill)}>
          {figure && card.attainment !== null && percent(card.attainment)}
        </span>
      )}
      {lag && <span className={styles.lag} style={span(lag)} />}
      {cap !== null && <span className={styles.cap} style={{ left: within(cap) }} />}
      {tick !== null && <span className={styles.tick} style={{ left: `${tick}%` }} />}
    </span>
  );
}
