import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { type Only, useHistory } from '../../api/readHistory';
import { More } from '../lists/More';
import { HistoryEntry } from './HistoryEntry';
import styles from './History.module.css';

/** Everything that happened to it, the latest first. */
export function HistoryPanel({ card, zone }: { card: KeyResultCard; zone: string }) {
  const { t } = useTranslation();
  const [only, setOnly] = useState<Only>('everything');
  const read = useHistory(card.id, only);
  if (read.error) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  const items = read.data?.pages.flatMap((page) => page.items);
  const filter = (
    <button
      type="button"
      className={styles.filter}
      aria-pressed={only === 'check_ins'}
      onClick={() => {
        setOnly(only === 'check_ins' ? 'everything' : 'check_ins');
      }}
    >
      {t(only === 'check_ins' ? 'keyResult.history.everything' : 'keyResult.history.onlyCheckIns')}
    </button>
  );
  return (
    <Section
      title={t('keyResult.history.title')}
      note={t(`keyResult.history.note.${only}`)}
      aside={filter}
    >
      {items === undefined && <Skeleton label={t('ui.loading')} />}
      {items?.length === 0 ? (
        <Notice
          part
          title={t(`keyResult.history.empty.${only}`)}
          text={t('keyResult.history.emptyWhy')}
        />
      ) : (
        <ol className={styles.history}>
          {items?.map((item) => (
            <HistoryEntry key={`${item.kind} ${item.id}`} item={item} card={card} zone={zone} />
          ))}
        </ol>
      )}
      <More read={read} />
    </Section>
  );
}
