import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableRow } from '../figures/tree';
import styles from './PlanTable.module.css';
import type { Studio } from './studio';

const LONGEST = 300;

/** Why somebody is fixed; it is kept when the cell is left. */
export function ReasonCell({ row, studio }: { row: TableRow; studio: Studio }) {
  const { t } = useTranslation();
  const kept = studio.draft.limits[row.owner]?.reason ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className={styles.reason}
      aria-label={t('plans.limit.of', { limit: t('plans.limit.reason'), name: row.name })}
      maxLength={LONGEST}
      disabled={!studio.page.may_write}
      value={typed ?? kept}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onBlur={() => {
        if (typed !== null && typed !== kept) {
          studio.fix(row, { reason: typed }, `reason.${row.owner}`);
        }
        setTyped(null);
      }}
    />
  );
}
