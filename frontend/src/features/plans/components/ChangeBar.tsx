import { barOf, type Change, type Span } from '../figures/change';
import styles from './PlanTable.module.css';

/** A change beside its zero line, to the right when it is a gain; the figure stands next to it. */
export function ChangeBar({ change, span }: { change: Change; span: Span }) {
  const width = change.share === null ? 0 : barOf(change.share, span) * 50;
  const gain = change.by.units > 0n;
  return (
    <span className={styles.bar} aria-hidden="true">
      {width > 0 && (
        <span
          className={gain ? styles.gain : styles.loss}
          style={{ width: `${width}%`, [gain ? 'left' : 'right']: '50%' }}
        />
      )}
    </span>
  );
}
