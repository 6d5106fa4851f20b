import { useTranslation } from 'react-i18next';
import type { MapNode } from '@/shared/api/types';
import type { Bar } from '../figures/layout';
import { NodeLabel } from './NodeLabel';
import styles from './MoreNodes.module.css';

interface MoreNodesProps {
  bar: Bar | undefined;
  /** How many there are; those at hand may be fewer, the rest is found by search. */
  count: number;
  nodes: readonly MapNode[];
  onChoose: (id: string) => void;
}

/** Those of a column that did not fit: a list of its own, opened where they would stand. */
export function MoreNodes({ bar, count, nodes, onChoose }: MoreNodesProps) {
  const { t } = useTranslation();
  if (!bar) return null;
  return (
    <details className={styles.more} style={{ left: bar.x + 6, top: bar.label }} name="map-more">
      <summary>{t('map.more', { count })}</summary>
      <ul className={styles.list}>
        {nodes.map((node) => (
          <li key={node.key_result.id}>
            <button
              type="button"
              onClick={() => {
                onChoose(node.key_result.id);
              }}
            >
              <NodeLabel node={node} top={false} open={false} />
            </button>
          </li>
        ))}
        {nodes.length < count && <li className={styles.rest}>{t('map.moreBySearch')}</li>}
      </ul>
    </details>
  );
}
