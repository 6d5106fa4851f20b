import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { StatusShape } from '@/shared/ui/StatusShape';
import { Tag } from '@/shared/ui/Tag';
import styles from './PersonCell.module.css';

/** Status, name, where and at what level; and what makes their number special. */
export function PersonCell({ row }: { row: Schemas['TeamPerson'] }) {
  const { t } = useTranslation();
  const { key_result: card, unit, level, locked, leaves_on } = row;
  return (
    <span className={styles.cell}>
      <StatusShape status={card.status} />
      <span>
        <span className="sr-only">{t(`pace.status.${card.status}`)} </span>
        <strong>{card.owner.name}</strong>
        <span className={styles.where}>{[unit, level].filter(Boolean).join(' · ')}</span>
        {(locked || leaves_on !== null || card.stale) && (
          <span className={styles.tags}>
            {locked && <Tag>{t('team.locked')}</Tag>}
            {leaves_on !== null && <Tag>{t('team.leaves', { day: shortDate(leaves_on) })}</Tag>}
            {card.stale && <Tag>{t('pace.status.stale')}</Tag>}
          </span>
        )}
      </span>
    </span>
  );
}
