import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { useHistory } from '../../api/readHistory';
import { HistoryEntry } from '../history/HistoryEntry';
import { More } from '../lists/More';
import styles from './CheckIn.module.css';

/** What was reported before: all of it is kept. */
export function PastCheckIns({ card, zone }: { card: KeyResultCard; zone: string }) {
  const { t } = useTranslation();
  const read = useHistory(card.id, 'check_ins');
  const items = read.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section className={styles.past}>
      <h3>{t('checkIn.past')}</h3>
      <ol>
        {items.map((item) => (
          <HistoryEntry key={item.id} item={item} card={card} zone={zone} />
        ))}
      </ol>
      <More read={read} />
    </section>
  );
}
