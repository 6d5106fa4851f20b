import type { KeyResultCard } from '@/shared/api/types';
import { PaceBar } from '@/shared/ui/PaceBar';
import styles from './WideBar.module.css';

/** A pace bar that takes what its row or card leaves it. */
export const WideBar = ({ card }: { card: KeyResultCard }) => (
  <span className={styles.bar}>
    <PaceBar card={card} />
  </span>
);
