import { Handle, type NodeProps, type Node as FlowNode, Position } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { portsOf } from '../figures/connection';
import { nodeOf } from '../figures/graph';
import { KINDS } from '../nodes';
import { brief } from '../figures/readable';
import { told } from '../figures/told';
import { CardFace } from './CardFace';
import { MiniBars } from './MiniBars';
import styles from './RuleNodeCard.module.css';
import { rowOf, type RuleStudio } from './studio';

/** A node on the canvas: what it is, what it is set to, what it gives, and what is wrong with it. */
export function RuleNodeCard({
  id,
  data: { studio },
  selected,
}: NodeProps<FlowNode<{ studio: RuleStudio }, 'rule'>>) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const node = nodeOf(studio.draft.graph, id);
  if (!node) return null;
  const row = rowOf(studio.values, id);
  const problem = studio.problems.find((one) => one.node === id);
  const chosen = row?.chosen[0];
  const kind = KINDS[node.kind];
  return (
    <div className={styles.card} data-selected={selected} data-problem={problem !== undefined}>
      <header className={styles.head}>
        <span>{studio.kindName(node.kind)}</span>
        <b>{studio.title(node)}</b>
      </header>
      {portsOf(KINDS, node).map((port) => (
        <div key={port.key} className={styles.port}>
          <Handle type="target" position={Position.Left} id={port.key} data-port={port.key} />
          {studio.portName(port, nodeOf(studio.draft.graph, node.inputs[port.key]?.[0] ?? ''))}
        </div>
      ))}
      <CardFace studio={studio} node={node} chosen={chosen} />
      {problem && (
        <div className={styles.problem}>
          <p>{read(told(problem))}</p>
        </div>
      )}
      {!problem && row && !row.problem && (
        <div className={styles.gives}>
          <MiniBars row={row} />
          <b>{chosen && (chosen.value ? brief(row.type, chosen.value) : t('rules.values.none'))}</b>
        </div>
      )}
      {kind?.gives !== 'split' && <Handle type="source" position={Position.Right} id="out" />}
    </div>
  );
}
