import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { When } from '@/shared/ui/When';
import { type Attempt, useAttempts } from '../api/readAttempts';
import { useReplayMessage } from '../api/replayMessage';
import styles from './Channels.module.css';

/** What went by a channel: to whom, when and how it went, never what it said. */
export function AttemptsSection({ code, zone }: { code: string; zone: string }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { data, error, refetch } = useAttempts(code);
  const replay = useReplayMessage();
  const columns: Column<Attempt>[] = [
    {
      key: 'at',
      title: t('channels.attempt.at'),
      width: '120px',
      cell: ({ at }) => <When at={at} zone={zone} />,
    },
    {
      key: 'kind',
      title: t('channels.attempt.kind'),
      cell: (row) => read({ zh: row.kind_zh, en: row.kind_en }),
    },
    { key: 'person', title: t('channels.attempt.person'), cell: ({ person }) => person ?? '—' },
    {
      key: 'outcome',
      title: t('channels.attempt.outcome'),
      card: 'figure',
      cell: (row) => (
        <>
          {t(`channels.outcome.${row.outcome}`)}
          {row.maybe_twice && <small> {t('channels.attempt.twice')}</small>}
          {row.failure && <small className={styles.why}>{row.failure}</small>}
        </>
      ),
    },
    {
      key: 'again',
      title: '',
      cell: (row) =>
        row.state === 'failed' && (
          <Button
            disabled={replay.isPending}
            onClick={() => {
              replay.mutate(row.message_id);
            }}
          >
            {t('channels.attempt.again')}
          </Button>
        ),
    },
  ];
  return (
    <Section title={t('channels.attempt.title')}>
      {replay.error && <ProblemNote error={replay.error} />}
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <Notice part title={t('channels.attempt.none')} text={t('channels.attempt.noneWhy')} />
      )}
      {data && data.items.length > 0 && (
        <DataTable
          label={t('channels.attempt.title')}
          columns={columns}
          rows={data.items}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  );
}
