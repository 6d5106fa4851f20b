import type { KeyResultCard } from '@/shared/api/types';
import { PaceBar } from '@/shared/ui/PaceBar';
import { StatusMark } from '@/shared/ui/StatusMark';
import { KeyResultFigures } from '../KeyResultFigures';
import styles from './SmallKeyResult.module.css';

interface SmallKeyResultProps {
  card: KeyResultCard;
  onChoose: (id: string) => void;
}

/** One of the other results; a touch makes it the large one. */
export function SmallKeyResult({ card, onChoose }: SmallKeyResultProps) {
  return (
    <li>
      <button
        type="button"
        className={styles.small}
        onClick={() => {
          onChoose(card.id);
        }}
      >
        <span className={styles.words}>
          <span className={styles.title}>{card.title}</span>
          <span className={styles.figures}>
            <KeyResultFigures card={card} />
          </span>
          <span className={styles.status}>
            <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} />
          </span>
        </span>
        <PaceBar card={card} />
      </button>
    </li>
  );
}
