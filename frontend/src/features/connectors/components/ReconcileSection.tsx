import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useReconciliations } from '../api/readReconciliations';
import { useReconcile } from '../api/reconcile';
import { ReconcileFile } from './ReconcileFile';
import { ReconcileProgress } from './ReconcileProgress';
import { ReconciliationResult } from './ReconciliationResult';

interface ReconcileSectionProps {
  code: string;
  /** A source that is read itself; else files are compared, one of these kinds of records. */
  pulls: boolean;
  mapping: Record<string, unknown>;
  zone: string;
}

/** Everything the source has against everything that came: how it goes, then what is not the same. */
export function ReconcileSection({ code, pulls, mapping, zone }: ReconcileSectionProps) {
  const { t } = useTranslation();
  const { data, error } = useReconciliations(code);
  const begin = useReconcile();
  const latest = data?.[0];
  const ended = data?.find(({ ended_at }) => ended_at !== null);
  return (
    <Section
      title={t('reconcile.title')}
      note={t(pulls ? 'reconcile.note' : 'reconcile.file.note')}
      aside={
        pulls && (
          <Button
            disabled={begin.isPending}
            onClick={() => {
              begin.mutate(code);
            }}
          >
            {t('reconcile.begin')}
          </Button>
        )
      }
    >
      {!pulls && <ReconcileFile code={code} mapping={mapping} />}
      {begin.error && <ProblemNote error={begin.error} />}
      {error && <ProblemNote error={error} />}
      {!data && !error && <Skeleton label={t('reconcile.title')} />}
      {latest?.ended_at === null && latest.job_id !== null && (
        <ReconcileProgress key={latest.job_id} jobId={latest.job_id} />
      )}
      {data?.length === 0 && pulls && (
        <Notice part title={t('reconcile.empty.title')} text={t('reconcile.empty.text')} />
      )}
      {ended && <ReconciliationResult key={ended.id} reconciliation={ended} zone={zone} />}
    </Section>
  );
}
