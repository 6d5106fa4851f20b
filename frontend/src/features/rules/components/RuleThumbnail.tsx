import { thumbnail } from '../figures/thumbnail';
import type { RuleGraph } from '../figures/graph';
import styles from './RuleList.module.css';

/** The shape of a rule, too small to read: boxes where its nodes stand, and the lines between them. */
export function RuleThumbnail({ graph }: { graph: RuleGraph }) {
  const { box, nodes, lines } = thumbnail(graph);
  return (
    <svg className={styles.thumbnail} viewBox={box} aria-hidden="true">
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
      {nodes.map(({ id, x, y, width, height }) => (
        <rect key={id} x={x} y={y} width={width} height={height} rx={10} />
      ))}
    </svg>
  );
}
