import { useTranslation } from 'react-i18next';
import type { MapNode } from '@/shared/api/types';
import { StatusShape } from '@/shared/ui/StatusShape';
import { toneOf } from '@/shared/ui/tone';
import styles from './CountsBelow.module.css';

const JUDGED = ['ahead', 'on_track', 'watch', 'behind'] as const;

/** How the people below stand: four figures with their shapes, and their shares on one bar. */
export function CountsBelow({ node }: { node: MapNode }) {
  const { t } = useTranslation();
  return (
    <span className={styles.counts}>
      {JUDGED.map((status) => (
        <span
          key={status}
          className={`${styles.count} ${toneOf(status)}`}
          data-none={node.counts[status] === 0}
        >
          <StatusShape status={status} />
          <span className="sr-only">{t(`pace.status.${status}`)}</span> {node.counts[status]}
        </span>
      ))}
      <span className={styles.bar} aria-hidden="true">
        {JUDGED.map((status) => (
          <span
            key={status}
            className={`${styles.part} ${toneOf(status)}`}
            style={{ flexGrow: node.counts[status] }}
          />
        ))}
      </span>
    </span>
  );
}
