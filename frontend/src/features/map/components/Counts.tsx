import { useTranslation } from 'react-i18next';
import type { MapNode } from '@/shared/api/types';
import { StatusShape } from '@/shared/ui/StatusShape';
import { toneOf } from '@/shared/ui/tone';
import styles from './Counts.module.css';

const JUDGED = ['ahead', 'on_track', 'watch', 'behind'] as const;

/** How many people below a node stand how: ▲ 39 ● 69 ◆ 49 ▼ 43. */
export function Counts({ node }: { node: MapNode }) {
  const { t } = useTranslation();
  return (
    <p className={styles.counts}>
      <span>{t('map.people', { count: node.people })}</span>
      {JUDGED.map((status) => (
        <span key={status} className={`${styles.count} ${toneOf(status)}`}>
          <StatusShape status={status} />
          {t(`pace.status.${status}`)} <strong>{node.counts[status]}</strong>
        </span>
      ))}
    </p>
  );
}
