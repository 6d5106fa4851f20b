import { useTranslation } from 'react-i18next';
import type { ImportFull } from '@/shared/api/types';
import { countOf, type FateFilter, FATES } from '../figures/fates';
import styles from './FateFilters.module.css';
import { FateMark } from './FateMark';

interface FateFiltersProps {
  counts: ImportFull['counts'];
  value: FateFilter;
  onChange: (filter: FateFilter) => void;
}

/** How many rows each fate has; one of them is looked at. */
export function FateFilters({ counts, value, onChange }: FateFiltersProps) {
  const { t } = useTranslation();
  const shown: readonly FateFilter[] = [
    'all',
    ...FATES.filter((fate) => countOf(counts, fate) > 0),
  ];
  return (
    <div role="group" aria-label={t('imports.rows.filter')} className={styles.filters}>
      {shown.map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === value}
          onClick={() => {
            onChange(filter);
          }}
        >
          {filter === 'all' ? t('imports.fate.all') : <FateMark fate={filter} />}
          <b>{countOf(counts, filter)}</b>
        </button>
      ))}
    </div>
  );
}
