import type { ReactNode } from 'react';
import type { MapNode } from '@/shared/api/types';
import { PaceBar } from '@/shared/ui/PaceBar';
import { StatusMark } from '@/shared/ui/StatusMark';
import { Value } from '@/shared/ui/Value';
import styles from './PhoneMap.module.css';

interface PhoneStopProps {
  node: MapNode;
  /** A key result of the objective goes by its title. */
  top: boolean;
  here?: boolean;
  onChoose: () => void;
  end?: ReactNode;
}

/** A stop on the line, or one that could be the next. */
export function PhoneStop({ node, top, here = false, onChoose, end }: PhoneStopProps) {
  const { key_result: card } = node;
  return (
    <li>
      <button
        type="button"
        className={styles.stop}
        aria-current={here ? 'location' : undefined}
        onClick={onChoose}
      >
        <span className={`${styles.ring} ${here ? styles.me : ''}`} />
        <span className={styles.name}>{top ? card.title : card.owner.name}</span>
        <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} />
        <span className={styles.amount}>
          <Value value={card.target} of={card} />
        </span>
        <span className={styles.pace}>
          <PaceBar card={card} size="small" />
        </span>
        <span className={styles.end}>{end}</span>
      </button>
    </li>
  );
}
