import { useTranslation } from 'react-i18next';
import { decimal, geometry } from '@/shared/format/decimal';
import { coefficient, grouped } from '@/shared/format/number';
import type { PlanTree, TableRow } from '../figures/tree';
import styles from './UnitStrip.module.css';

interface UnitStripProps {
  tree: PlanTree;
  /** What the rule gives a unit besides its people; none where coefficients do not act. */
  coefficientOf: (row: TableRow) => string | null;
  chosen: string | null;
  onChoose: (owner: string | null) => void;
}

/** The first level by amount: choosing a part shows only its people in the table. */
export function UnitStrip({ tree, coefficientOf, chosen, onChoose }: UnitStripProps) {
  const { t } = useTranslation();
  const parts = tree.first.toSorted(
    (a, b) => geometry(decimal(b.amount)) - geometry(decimal(a.amount)),
  );
  return (
    <ul className={styles.strip} aria-label={t('plans.strip')}>
      {parts.map((row) => {
        const own = coefficientOf(row);
        return (
          <li key={row.owner} style={{ flexGrow: geometry(decimal(row.amount)) }}>
            <button
              type="button"
              aria-pressed={chosen === row.owner}
              onClick={() => {
                onChoose(chosen === row.owner ? null : row.owner);
              }}
            >
              <span className={styles.name}>
                <b>{row.name}</b> {own !== null && coefficient(own)}
              </span>
              <span>{grouped(decimal(row.amount), { trim: true })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
