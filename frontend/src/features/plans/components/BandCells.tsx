import { useTranslation } from 'react-i18next';
import type { RuleNode } from '../figures/rule';
import { settingsOf, withSetting } from '../figures/settings';
import { AmountCell } from './AmountCell';
import styles from './NodeCard.module.css';

interface BandCellsProps {
  node: RuleNode;
  onChange: (node: RuleNode, what: string) => void;
}

/** A coefficient for each range. */
export function BandCells({ node, onChange }: BandCellsProps) {
  const { t } = useTranslation();
  const { bands = [] } = settingsOf(node);
  return (
    <div className={styles.cells}>
      {bands.map((band, place) => {
        const range = `${band.least ?? '−∞'} – ${band.below ?? '∞'}`;
        return (
          <div key={range}>
            <span title={range}>{range}</span>
            <AmountCell
              label={t('planRule.factor.coefficientOf', { value: range })}
              value={band.coefficient}
              live
              allowEmpty={false}
              onCommit={(coefficient) => {
                const changed = bands.with(place, { ...band, coefficient });
                onChange(withSetting(node, 'bands', changed), `bands.${place}`);
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
