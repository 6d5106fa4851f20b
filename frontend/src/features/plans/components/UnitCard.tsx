import { useTranslation } from 'react-i18next';
import type { RuleBody, RuleNode } from '../figures/rule';
import { settingsOf } from '../figures/settings';
import {
  asUnitTable,
  coefficientOf,
  isUnitTable,
  unitWeightsOf,
  weighedUnits,
} from '../figures/units';
import { AmountCell } from './AmountCell';
import styles from './NodeCard.module.css';
import type { Studio } from './studio';
import { useNodeWords } from './useNodeWords';

interface UnitCardProps {
  studio: Studio;
  node: RuleNode;
  put: (body: RuleBody, what: string) => void;
  onRemove: () => void;
}

/** A coefficient for each unit: of the rule's own table, or of an attribute, which a change makes a table. */
export function UnitCard({ studio, node, put, onRemove }: UnitCardProps) {
  const { t } = useTranslation();
  const { draft, tree, table, page } = studio;
  const words = useNodeWords(page.attributes);
  const name = words.title(node);
  const own = isUnitTable(draft.body, node);
  const { table: given = {}, otherwise = '1' } = settingsOf(node);
  const units = weighedUnits(tree, unitWeightsOf(draft.body)).map((row) => ({
    name: row.name,
    code: row.code,
    coefficient: own ? (given[row.code] ?? otherwise) : coefficientOf(row, node.id, table.labels),
  }));
  return (
    <section className={styles.card} aria-label={name}>
      <header className={styles.head}>
        <span className={styles.kind}>
          {t(own ? 'planRule.factor.inRule' : 'planRule.factor.fromRecords')}
        </span>
        <h4>{name}</h4>
        <button
          type="button"
          className={styles.out}
          aria-label={t('planRule.factor.remove', { name })}
          onClick={onRemove}
        >
          ×
        </button>
      </header>
      {!own && <p className={styles.note}>{t('planRule.factor.becomesTable')}</p>}
      {units.length === 0 && <p className={styles.note}>{t('planRule.rule.unitsIdle')}</p>}
      <div className={styles.cells}>
        {units.map((unit) => (
          <div key={unit.code}>
            <span title={unit.name}>{unit.name}</span>
            <AmountCell
              label={t('planRule.factor.coefficientOf', { value: unit.name })}
              value={unit.coefficient}
              live
              allowEmpty={false}
              onCommit={(coefficient) => {
                const label = node.name ?? { zh: name, en: name };
                const changed = { code: unit.code, coefficient };
                put(
                  asUnitTable(draft.body, { ...node, name: label }, units, changed),
                  `${node.id}.${unit.code}`,
                );
              }}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
