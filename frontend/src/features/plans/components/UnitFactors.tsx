import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { PlanDraft } from '../figures/draft';
import { type Factor, type Subject, UNIT_CODE } from '../figures/rule';
import type { PlanTree } from '../figures/tree';
import {
  asUnitTable,
  coefficientOf,
  isUnitTable,
  weighedUnits,
  withWeightAt,
  unitLevels,
} from '../figures/units';
import { AmountCell } from './AmountCell';
import styles from './FactorCard.module.css';
import panel from './RulePanel.module.css';

interface UnitFactorsProps {
  draft: PlanDraft;
  tree: PlanTree;
  labels: readonly Schemas['TableLabel'][];
  put: (subject: Subject, place: number, factor: Factor | null, what?: string) => void;
  onEdit: (draft: PlanDraft, what: string) => void;
}

const REGION = { zh: '区域系数', en: 'Region' };

/** Unit coefficients act where units are shared out, and never again on their people. */
export function UnitFactors({ draft, tree, labels, put, onEdit }: UnitFactorsProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const modes = draft.parameters.unit_weights;
  const units = weighedUnits(tree, modes);
  const begin = () => {
    const table = { [tree.first[0]?.code ?? '']: '1' };
    const factor = {
      kind: 'lookup',
      name: REGION,
      attribute: UNIT_CODE,
      table,
      otherwise: '1',
    } as const;
    const parameters = {
      ...draft.parameters,
      unit_weights: withWeightAt(modes, 0, 'product', unitLevels(tree).length),
    };
    onEdit({ ...draft, parameters, body: { ...draft.body, unit: [factor] } }, 'unit.begin');
  };
  return (
    <>
      <h3 className={panel.side}>{t('planRule.rule.units')}</h3>
      {draft.body.unit.length === 0 && (
        <button type="button" className={styles.more} onClick={begin}>
          {t('planRule.rule.giveUnits')}
        </button>
      )}
      {draft.body.unit.map((factor, place) => {
        const shown = units.map((row) => ({
          row,
          code: row.code,
          coefficient: isUnitTable(factor)
            ? (factor.table[row.code] ?? factor.otherwise ?? '1')
            : coefficientOf(row, factor, labels),
        }));
        return (
          <section key={place} className={styles.card} aria-label={read(factor.name)}>
            <header className={styles.head}>
              <span className={styles.kind}>
                {t(isUnitTable(factor) ? 'planRule.factor.inRule' : 'planRule.factor.fromRecords')}
              </span>
              <h4>{read(factor.name)}</h4>
              <button
                type="button"
                className={styles.out}
                aria-label={t('planRule.factor.remove', { name: read(factor.name) })}
                onClick={() => {
                  put('unit', place, null, 'remove');
                }}
              >
                ×
              </button>
            </header>
            {!isUnitTable(factor) && (
              <p className={styles.note}>{t('planRule.factor.becomesTable')}</p>
            )}
            {units.length === 0 && <p className={styles.note}>{t('planRule.rule.unitsIdle')}</p>}
            <div className={styles.cells}>
              {shown.map(({ row, code, coefficient }) => (
                <div key={code}>
                  <span title={row.name}>{row.name}</span>
                  <AmountCell
                    label={t('planRule.factor.coefficientOf', { value: row.name })}
                    value={coefficient}
                    live
                    allowEmpty={false}
                    onCommit={(typed) => {
                      const changed = { code, coefficient: typed };
                      put('unit', place, asUnitTable(factor, shown, changed), `table.${code}`);
                    }}
                  />
                </div>
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}
