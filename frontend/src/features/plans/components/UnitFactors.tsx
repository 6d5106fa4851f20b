import { useTranslation } from 'react-i18next';
import type { RuleBody, RuleNode } from '../figures/rule';
import {
  isUnitTable,
  unitLevels,
  unitWeightsOf,
  withUnitFactor,
  withWeightAt,
} from '../figures/units';
import { NodeCard } from './NodeCard';
import styles from './NodeCard.module.css';
import panel from './RulePanel.module.css';
import type { Studio } from './studio';
import { UnitCard } from './UnitCard';

interface UnitFactorsProps {
  studio: Studio;
  factors: readonly RuleNode[];
  put: (body: RuleBody, what: string) => void;
  change: (node: RuleNode, what: string) => void;
  remove: (node: RuleNode) => void;
}

const REGION = { zh: '区域系数', en: 'Region' };

/** Unit coefficients act where units are shared out, and never again on their people. */
export function UnitFactors({ studio, factors, put, change, remove }: UnitFactorsProps) {
  const { t } = useTranslation();
  const { draft, tree } = studio;
  const begin = () => {
    const modes = unitWeightsOf(draft.body);
    const levels = withWeightAt(modes, 0, 'product', unitLevels(tree).length);
    put(withUnitFactor(draft.body, REGION, tree.first[0]?.code ?? '', levels), 'unit.begin');
  };
  return (
    <div className={panel.factors}>
      <h3 className={panel.side}>{t('planRule.rule.units')}</h3>
      {factors.length === 0 && (
        <button type="button" className={styles.more} onClick={begin}>
          {t('planRule.rule.giveUnits')}
        </button>
      )}
      {factors.map((node) => {
        const onRemove = () => {
          remove(node);
        };
        return node.kind === 'attribute' || isUnitTable(draft.body, node) ? (
          <UnitCard key={node.id} studio={studio} node={node} put={put} onRemove={onRemove} />
        ) : (
          <NodeCard
            key={node.id}
            studio={studio}
            node={node}
            onChange={change}
            onRemove={onRemove}
          />
        );
      })}
    </div>
  );
}
