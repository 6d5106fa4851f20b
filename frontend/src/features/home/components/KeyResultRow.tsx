import type { KeyResultCard } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { PaceBar } from '@/shared/ui/PaceBar';
import { StatusMark } from '@/shared/ui/StatusMark';
import { KeyResultFigures } from './KeyResultFigures';
import styles from './KeyResultRow.module.css';
import { useNatureOf } from './useNatureOf';

interface KeyResultRowProps {
  card: KeyResultCard;
  place: 'above' | 'chosen' | 'below';
  showOwner: boolean;
  onChoose: (id: string) => void;
}

/** Name, bar, figures and status; choosing it moves the line and the reasons to it. */
export function KeyResultRow({ card, place, showOwner, onChoose }: KeyResultRowProps) {
  const nature = useNatureOf(card);
  return (
    <label className={`${styles.row} ${styles[place]}`}>
      <span className={styles.gutter} aria-hidden="true" />
      <input
        type="radio"
        name="key-result"
        className="sr-only"
        checked={place === 'chosen'}
        onChange={() => {
          onChoose(card.id);
        }}
      />
      <span className={styles.cells}>
        <span className={styles.name}>
          <span className={styles.title}>{card.title}</span>
          <span className={styles.nature}>
            {showOwner ? `${card.owner.name} · ${nature}` : nature}
          </span>
        </span>
        <PaceBar card={card} />
        <span className={styles.figures}>
          <KeyResultFigures card={card} />
        </span>
        <span className={styles.attainment}>
          {card.attainment !== null && percent(card.attainment)}
        </span>
        <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} unit />
      </span>
    </label>
  );
}
