import { useTranslation } from 'react-i18next';
import type { Status } from '@/shared/api/types';
import { StatusShape } from '@/shared/ui/StatusShape';
import type { StatusCounts } from '../figures/peopleQuery';
import { shownOf } from '../figures/spread';
import styles from './StatusFilter.module.css';

interface StatusFilterProps {
  counts: StatusCounts;
  chosen: readonly Status[];
  onToggle: (status: Status) => void;
}

/** ▲ 8 超前 ● 25 正常 …: so many people stand so; each narrows the table to them. */
export function StatusFilter({ counts, chosen, onToggle }: StatusFilterProps) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('team.filter.status')} className={styles.group}>
      {shownOf(counts).map((status) => (
        <button
          key={status}
          type="button"
          aria-pressed={chosen.includes(status)}
          className={styles.count}
          onClick={() => {
            onToggle(status);
          }}
        >
          <StatusShape status={status} />
          <strong>{counts[status]}</strong> {t(`pace.status.${status}`)}
        </button>
      ))}
    </div>
  );
}
