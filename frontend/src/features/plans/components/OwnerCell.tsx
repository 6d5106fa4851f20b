import { useTranslation } from 'react-i18next';
import { Chevron } from '@/shared/ui/Chevron';
import type { Line } from '../figures/shown';
import type { TableRow } from '../figures/tree';
import { LockMark } from './LockMark';
import styles from './PlanTable.module.css';
import type { Studio } from './studio';

export interface Opening {
  onAsk: (row: TableRow) => void;
  onFold: (owner: string) => void;
}

interface OwnerCellProps extends Opening {
  line: Line;
  studio: Studio;
  /** Beside the name, where it has no column of its own. */
  withReason?: boolean;
}

/** Who: a unit or group that folds, or a person; the lock before the name fixes the amount as it stands. */
export function OwnerCell({ line, studio, onAsk, onFold, withReason }: OwnerCellProps) {
  const { t } = useTranslation();
  const { row, people, open, within } = line;
  const limit = studio.draft.limits[row.owner];
  const locked = (limit?.lock ?? '') !== '';
  const faulty = studio.faulty === row.code;
  return (
    <span className={styles.owner}>
      {row.parent !== null && (
        <button
          type="button"
          className={styles.lock}
          disabled={!studio.page.may_write}
          aria-pressed={locked}
          aria-label={t(locked ? 'plans.table.unlock' : 'plans.table.lock', { name: row.name })}
          onClick={() => {
            studio.fix(row, { lock: locked ? '' : row.amount }, `lock.${row.owner}`);
          }}
        >
          <LockMark locked={locked} />
        </button>
      )}
      {!row.is_person && (row.parent !== null || within !== undefined) && (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          aria-label={t(open ? 'plans.table.fold' : 'plans.table.unfold', { name: row.name })}
          onClick={() => {
            onFold(row.owner);
          }}
        >
          <Chevron to={open ? 'down' : 'right'} />
        </button>
      )}
      <button
        type="button"
        className={faulty ? styles.faulty : styles.name}
        title={t('plans.table.why')}
        disabled={row.parent === null}
        onClick={() => {
          onAsk(row);
        }}
      >
        {row.name}
      </button>
      {!row.is_person && <small>{t('plans.table.people', { count: people })}</small>}
      {withReason && limit?.reason && <small>{limit.reason}</small>}
    </span>
  );
}
