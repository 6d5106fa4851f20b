import { useTranslation } from 'react-i18next';
import type { Column } from '../figures/columns';
import type { Layout } from '../figures/layout';
import styles from './ColumnHeads.module.css';
import { useLevelTitle } from './useLevelTitle';

interface ColumnHeadsProps {
  columns: readonly Column[];
  layout: Layout;
}

/** What each column holds, and how many. */
export function ColumnHeads({ columns, layout }: ColumnHeadsProps) {
  const { t } = useTranslation();
  const titleOf = useLevelTitle();
  const at = (index: number) => layout.bars.find(({ column }) => column === index)?.x ?? 0;
  return (
    <div className={styles.heads} aria-hidden="true" style={{ width: layout.width }}>
      <span className={styles.head} style={{ left: 0 }}>
        {t('map.column.objective')}
      </span>
      {columns.map((column, index) => (
        <span
          key={column.parent?.key_result.id ?? 'top'}
          className={styles.head}
          style={{ left: at(index) - 2 }}
        >
          {titleOf(column)}
        </span>
      ))}
    </div>
  );
}
