import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compare, decimal } from '@/shared/format/decimal';
import type { Lookup } from '../figures/rule';
import { AmountCell } from './AmountCell';
import styles from './FactorCard.module.css';

interface LookupTableProps {
  factor: Lookup;
  /** The words in use: those that the table does not hold yet can be given a coefficient. */
  values: readonly string[];
  onChange: (factor: Lookup, what: string) => void;
}

/** A coefficient for each value, and one for all others. */
export function LookupTable({ factor, values, onChange }: LookupTableProps) {
  const { t } = useTranslation();
  // By coefficient as it was when the page was opened: a row does not jump while it is typed in.
  const [order] = useState(() => inOrder(factor));
  const shown = [...new Set([...order, ...Object.keys(factor.table), ...values])];
  return (
    <div className={styles.cells}>
      {shown.map((value) => (
        <div key={value}>
          <span title={value}>{value}</span>
          <AmountCell
            label={t('planRule.factor.coefficientOf', { value })}
            value={factor.table[value] ?? ''}
            live
            allowEmpty={!(value in factor.table)}
            onCommit={(coefficient) => {
              const table = { ...factor.table, [value]: coefficient };
              onChange({ ...factor, table }, `table.${value}`);
            }}
          />
        </div>
      ))}
      <div>
        <span>{t('planRule.factor.otherwise')}</span>
        <AmountCell
          label={t('planRule.factor.otherwise')}
          value={factor.otherwise ?? ''}
          onCommit={(otherwise) => {
            onChange({ ...factor, otherwise: otherwise === '' ? null : otherwise }, 'otherwise');
          }}
        />
      </div>
    </div>
  );
}

const inOrder = ({ table }: Lookup): string[] =>
  Object.entries(table)
    .toSorted(([, a], [, b]) => compare(decimal(a), decimal(b)))
    .map(([value]) => value);
