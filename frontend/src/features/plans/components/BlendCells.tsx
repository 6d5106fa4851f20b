import { useTranslation } from 'react-i18next';
import type { RuleNode } from '../figures/rule';
import { settingsOf, withSetting } from '../figures/settings';
import { AmountCell } from './AmountCell';
import styles from './NodeCard.module.css';

interface BlendCellsProps {
  node: RuleNode;
  nameOf: (port: string) => string;
  onChange: (node: RuleNode, what: string) => void;
}

/** How much each part counts, in whole parts; at least one counts. */
export function BlendCells({ node, nameOf, onChange }: BlendCellsProps) {
  const { t } = useTranslation();
  const { parts = [] } = settingsOf(node);
  return (
    <div className={styles.cells}>
      {parts.map((part, place) => (
        <div key={part.port}>
          <span title={nameOf(part.port)}>{nameOf(part.port)}</span>
          <AmountCell
            label={t('planRule.factor.partOf', { value: nameOf(part.port) })}
            value={String(part.weight)}
            live
            allowEmpty={false}
            onCommit={(typed) => {
              const weight = Number(typed);
              if (!Number.isInteger(weight)) return;
              const changed = parts.with(place, { ...part, weight });
              onChange(withSetting(node, 'parts', changed), `parts.${part.port}`);
            }}
          />
        </div>
      ))}
    </div>
  );
}
