import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { type InboxFilter, useInbox } from '../api/readInbox';
import { useInboxSummary } from '../api/readSummary';
import { InboxFilters } from './InboxFilters';
import styles from './InboxPage.module.css';
import { RecordPanel } from './RecordPanel';
import { RecordTable } from './RecordTable';
import { WaitingGroups } from './WaitingGroups';

interface InboxPageProps {
  zone: string;
  /** The record that is looked at. */
  open: string | null;
  connector: string | null;
  onLeave: () => void;
  onOpen: (id: string) => void;
}

/** What arrived, what waits and why, and beside it one record with what became of it. */
export function InboxPage({ zone, open, connector, onLeave, onOpen }: InboxPageProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<InboxFilter>(connector === null ? {} : { connector });
  const { data: summary } = useInboxSummary();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInbox(filter);
  if (data === undefined) {
    return error ? (
      <ErrorState error={error} retry={() => void refetch()} />
    ) : (
      <Skeleton label={t('inbox.loading')} />
    );
  }
  const rows = data.pages.flatMap(({ items }) => items);
  return (
    <div className={styles.page}>
      {summary && summary.waiting.length > 0 && (
        <Section title={t('inbox.waiting')}>
          <WaitingGroups groups={summary.waiting} onShow={setFilter} />
        </Section>
      )}
      <div className={open === null ? undefined : styles.split}>
        <Section title={t('inbox.arrived')}>
          <InboxFilters filter={filter} summary={summary} onChange={setFilter} />
          {rows.length === 0 ? (
            <Notice part title={t('inbox.none.title')} text={t('inbox.none.text')} />
          ) : (
            <RecordTable rows={rows} zone={zone} chosen={open} />
          )}
          {hasNextPage && <Button onClick={() => void fetchNextPage()}>{t('inbox.more')}</Button>}
        </Section>
        {open !== null && (
          <RecordPanel key={open} id={open} zone={zone} onLeave={onLeave} onOpen={onOpen} />
        )}
      </div>
    </div>
  );
}
