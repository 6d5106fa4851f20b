import { useTranslation } from 'react-i18next';
import { connected, type RuleBody, type RuleNode } from '../figures/rule';
import { settingsOf, withSetting } from '../figures/settings';
import { AmountCell } from './AmountCell';
import { BandCells } from './BandCells';
import { BlendCells } from './BlendCells';
import { LookupTable } from './LookupTable';
import styles from './NodeCard.module.css';
import { RampSteps } from './RampSteps';

interface NodeFieldsProps {
  body: RuleBody;
  node: RuleNode;
  title: (node: RuleNode) => string;
  /** The words in use of what it reads. */
  values: readonly string[];
  /** What the example had looked up: that cell stands out. */
  input: string | null;
  onChange: (node: RuleNode, what: string) => void;
}

/** The coefficients of a node, to be changed where they stand. */
export function NodeFields({ body, node, title, values, input, onChange }: NodeFieldsProps) {
  const { t } = useTranslation();
  const settings = settingsOf(node);
  switch (node.kind) {
    case 'table':
      return <LookupTable node={node} values={values} lit={input} onChange={onChange} />;
    case 'ramp':
      return <RampSteps node={node} onChange={onChange} />;
    case 'bands':
      return <BandCells node={node} onChange={onChange} />;
    case 'blend':
      return (
        <BlendCells
          node={node}
          nameOf={(port) => connected(body, node, port).map(title).join(' ') || port}
          onChange={onChange}
        />
      );
    case 'constant':
      return (
        <AmountCell
          label={title(node)}
          value={settings.value ?? ''}
          live
          allowEmpty={false}
          onCommit={(value) => {
            onChange(withSetting(node, 'value', value), 'value');
          }}
        />
      );
    case 'attribute':
      return <p className={styles.note}>{t('planRule.factor.numberItself')}</p>;
    case 'formula':
      return <code className={styles.formula}>{settings.text}</code>;
    default:
      return null;
  }
}
