import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compare, decimal } from '@/shared/format/decimal';
import type { RuleNode } from '../figures/rule';
import { settingsOf, withSetting } from '../figures/settings';
import { AmountCell } from './AmountCell';
import styles from './NodeCard.module.css';

interface LookupTableProps {
  node: RuleNode;
  /** The words in use: those that the table does not hold yet can be given a coefficient. */
  values: readonly string[];
  /** The value that the example has. */
  lit: string | null;
  onChange: (node: RuleNode, what: string) => void;
}

/** A coefficient for each value, and one for all others. */
export function LookupTable({ node, values, lit, onChange }: LookupTableProps) {
  const { t } = useTranslation();
  const { table = {}, otherwise = '' } = settingsOf(node);
  // By coefficient as it was when the page was opened: a row does not jump while it is typed in.
  const [order] = useState(() => inOrder(table));
  const shown = [...new Set([...order, ...Object.keys(table), ...values])];
  return (
    <div className={styles.cells}>
      {shown.map((value) => (
        <div key={value} className={value === lit ? styles.lit : undefined}>
          <span title={value}>{value}</span>
          <AmountCell
            label={t('planRule.factor.coefficientOf', { value })}
            value={table[value] ?? ''}
            live
            allowEmpty={!(value in table)}
            onCommit={(coefficient) => {
              const changed = { ...table, [value]: coefficient };
              onChange(withSetting(node, 'table', changed), `table.${value}`);
            }}
          />
        </div>
      ))}
      <div>
        <span>{t('planRule.factor.otherwise')}</span>
        <AmountCell
          label={t('planRule.factor.otherwise')}
          value={otherwise}
          onCommit={(typed) => {
            onChange(withSetting(node, 'otherwise', typed || undefined), 'otherwise');
          }}
        />
      </div>
    </div>
  );
}

const inOrder = (table: Readonly<Record<string, string>>): string[] =>
  Object.entries(table)
    .toSorted(([, a], [, b]) => compare(decimal(a), decimal(b)))
    .map(([value]) => value);
