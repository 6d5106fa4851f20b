import type { KeyResultCard } from '@/shared/api/types';
import { Value } from '@/shared/ui/Value';
import styles from './PersonFigures.module.css';

/** Actual and target in one cell: 15,500 / 53,800. */
export function PersonFigures({ card }: { card: KeyResultCard }) {
  return (
    <span className={styles.figures}>
      <strong>
        {card.actual === null ? (
          '–'
        ) : (
          <Value value={card.actual} of={card} sign={false} unit={false} />
        )}
      </strong>
      {card.kind === 'decrease' ? ' → ' : ' / '}
      <Value value={card.target} of={card} sign={false} unit={false} />
    </span>
  );
}
