import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useSettled } from '@/shared/ui/useSettled';
import { useInbox } from '../api/readInbox';
import { useInboxSummary } from '../api/readSummary';
import { filterIn, type InboxFilter, searchOf } from '../figures/inboxFilter';
import { InboxFilters } from './InboxFilters';
import styles from './InboxPage.module.css';
import { RecordPanel } from './RecordPanel';
import { RecordTable } from './RecordTable';
import { WaitingGroups } from './WaitingGroups';

interface InboxPageProps {
  zone: string;
  /** The record that is looked at. */
  open: string | null;
  filter: InboxFilter;
  onFilter: (filter: InboxFilter) => void;
  onLeave: () => void;
  onOpen: (id: string) => void;
}

/** Milliseconds: an id is asked for once it is written. */
const TYPED = 250;

/** What arrived, what waits and why, and beside it one record with what became of it. */
export function InboxPage(props: InboxPageProps) {
  const { zone, open, filter, onFilter, onLeave, onOpen } = props;
  const { t } = useTranslation();
  const search = searchOf(filter);
  const asked = filterIn(new URLSearchParams(useSettled(search, TYPED)));
  const { data: summary } = useInboxSummary();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInbox(asked, zone);
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
          <WaitingGroups groups={summary.waiting} onShow={onFilter} />
        </Section>
      )}
      <div className={open === null ? undefined : styles.split}>
        <Section title={t('inbox.arrived')}>
          <InboxFilters filter={filter} summary={summary} onChange={onFilter} />
          {rows.length === 0 ? (
            <Notice part title={t('inbox.none.title')} text={t('inbox.none.text')} />
          ) : (
            <RecordTable rows={rows} zone={zone} chosen={open} search={search} />
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
