import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { usePullConnector } from '../api/pullConnector';
import { useCursors } from '../api/readCursors';
import { CursorsTable } from './CursorsTable';
import { PullOutcome } from './PullOutcome';

interface PullSectionProps {
  code: string;
  /** The company's time zone. */
  zone: string;
}

/** How far a source has been read, object by object; read it now, or settle its deletions. */
export function PullSection({ code, zone }: PullSectionProps) {
  const { t } = useTranslation();
  const cursors = useCursors(code);
  const pull = usePullConnector();
  const [asking, setAsking] = useState(false);
  const start = (acceptDeletions: boolean) => {
    setAsking(false);
    pull.mutate({ code, acceptDeletions });
  };
  return (
    <Section
      title={t('pulls.title')}
      aside={
        <>
          <Button
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('pulls.deletions.action')}
          </Button>{' '}
          <Button
            disabled={pull.isPending}
            onClick={() => {
              start(false);
            }}
          >
            {t('pulls.now')}
          </Button>
        </>
      }
    >
      {pull.error && <ProblemNote error={pull.error} />}
      {pull.data && <PullOutcome jobId={pull.data.job_id} />}
      {cursors.isPending && <Skeleton label={t('pulls.title')} />}
      {cursors.error && <ProblemNote error={cursors.error} />}
      {cursors.data?.length === 0 && (
        <Notice part title={t('pulls.empty.title')} text={t('pulls.empty.text')} />
      )}
      {cursors.data && cursors.data.length > 0 && (
        <CursorsTable cursors={cursors.data} zone={zone} />
      )}
      {asking && (
        <Dialog
          title={t('pulls.deletions.title')}
          onClose={() => {
            setAsking(false);
          }}
          submit={{
            label: t('pulls.deletions.submit'),
            run: () => {
              start(true);
            },
          }}
        >
          <p>{t('pulls.deletions.text')}</p>
        </Dialog>
      )}
    </Section>
  );
}
