import { useTranslation } from 'react-i18next';
import { useKindName } from '@/shared/i18n/useKindName';
import { Link } from 'react-router';
import { keyResultPath } from '@/shared/navigation/paths';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/ui/Amount';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { type InboxRecord, useInboxRecord } from '../api/readRecord';
import styles from './InboxPage.module.css';
import { RecordActions } from './RecordActions';
import { RecordContent } from './RecordContent';

interface RecordPanelProps {
  id: string;
  zone: string;
  onLeave: () => void;
  onOpen: (id: string) => void;
}

/** One record: why it waits or what it became, its content, and its versions. */
export function RecordPanel({ id, zone, onLeave, onOpen }: RecordPanelProps) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const { data: page, error, refetch } = useInboxRecord(id);
  if (page === undefined) {
    return error ? (
      <ErrorState error={error} retry={() => void refetch()} />
    ) : (
      <Skeleton label={t('inbox.loading')} />
    );
  }
  return (
    <aside className={styles.side} aria-label={t('inbox.record')}>
      <Section
        title={`${kindName(page.record.object_kind)} ${page.record.external_id}`}
        aside={<Button onClick={onLeave}>{t('inbox.close')}</Button>}
      >
        <p>
          {t(`inbox.state.${page.record.state}`)}
          {page.record.message !== '' && `：${page.record.message}`}
        </p>
        <div className={styles.actions}>
          <RecordActions page={page} onOpen={onOpen} />
        </div>
      </Section>
      <Became page={page} />
      <RecordContent page={page} zone={zone} />
    </aside>
  );
}

function Became({ page: { fact, credits, key_results: keyResults } }: { page: InboxRecord }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  if (fact === null) return null;
  return (
    <Section title={t('inbox.became')}>
      <p>
        {[fact.name, fact.account, fact.owner?.name, fact.stage_label].filter(Boolean).join(' · ')}
        {fact.amount !== null && (
          <>
            {' · '}
            <Amount value={fact.amount} currency={fact.currency} />
          </>
        )}
      </p>
      {!fact.current && <p className={styles.meta}>{t('inbox.superseded')}</p>}
      <ul className={styles.list} aria-label={t('inbox.credits')}>
        {credits.map((line) => (
          <li key={line.id}>
            {line.on} · {line.owner?.name ?? '–'} ·{' '}
            {line.currency !== null && (
              <>
                <Amount value={line.amount} currency={line.currency} places={2} /> ·{' '}
              </>
            )}
            {t(`inbox.standing.${line.standing}`)}
          </li>
        ))}
      </ul>
      <ul className={styles.list} aria-label={t('inbox.counts')}>
        {keyResults.map((kr, index) => (
          <li key={index}>
            {kr.seen ? (
              <Link to={keyResultPath(kr.seen.id)}>{kr.seen.title}</Link>
            ) : (
              read(kr.metric)
            )}
            {` · ${kr.owner.name} · ${kr.cycle} · ${kr.counted.startsWith('-') ? '' : '+'}`}
            <Amount value={kr.counted} currency={kr.currency} />
            {kr.denominator && t('inbox.denominator')}
          </li>
        ))}
      </ul>
    </Section>
  );
}
