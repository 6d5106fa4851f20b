import { useTranslation } from 'react-i18next';
import type { MapNode } from '@/shared/api/types';
import { percent, points } from '@/shared/format/number';
import { StatusShape } from '@/shared/ui/StatusShape';
import { Tag } from '@/shared/ui/Tag';
import { toneOf } from '@/shared/ui/tone';
import { Value } from '@/shared/ui/Value';
import styles from './NodeLabel.module.css';

interface NodeLabelProps {
  node: MapNode;
  /** The key results of the objective go by their title, everything below by whom it is carried. */
  top: boolean;
  open: boolean;
}

/** Shape, name and what is folded below; under it the amount and how far it lags. */
export function NodeLabel({ node, top, open }: NodeLabelProps) {
  const { t } = useTranslation();
  const { key_result: card, people, weight } = node;
  const below =
    top && weight !== null ? `${t('map.weight', { share: percent(weight, 0) })} · ` : '';
  return (
    <>
      <span className={`${styles.name} ${toneOf(card.status)}`}>
        <StatusShape status={card.status} />
        <strong>{top ? card.title : card.owner.name}</strong>
        {!top && !open && people > 0 && <Tag>{t('map.morePeople', { count: people })}</Tag>}
      </span>
      <span className={styles.figures}>
        <Value value={card.target} of={card} />{' '}
        <span className={`${styles.lag} ${toneOf(card.status)}`}>
          {t(`pace.status.${card.status}`)}
          {card.lag_points !== null && ` ${points(card.lag_points)}`}
        </span>
      </span>
      {top && people > 0 && (
        <span className={styles.more}>
          {below}
          {t('map.people', { count: people })}
        </span>
      )}
    </>
  );
}
