import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { PLANS_KEY } from '../api/keys';
import { runOf, writtenBy } from '../figures/work';
import styles from './PlanWork.module.css';

interface WorkDoneProps {
  job: Job;
  unsaved: boolean;
  onRun: ((runId: string) => void) | undefined;
}

/** What came of it: a run opens by itself unless that would leave something behind; a publication is told. */
export function WorkDone({ job, unsaved, onRun }: WorkDoneProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const opened = useRef(false);
  const published = writtenBy(job);
  const run = published === null ? runOf(job) : null;
  const opens = run !== null && !unsaved;
  useEffect(() => {
    void client.invalidateQueries({ queryKey: PLANS_KEY });
  }, [client]);
  useEffect(() => {
    if (!opens || opened.current) return;
    opened.current = true;
    onRun?.(run);
  }, [opens, run, onRun]);
  return (
    <div role="status" className={styles.work}>
      {published && <span>{t('plans.publish.done', published)}</span>}
      {run !== null && (
        <>
          <span>{t('planWork.ready')}</span>
          <Button onClick={() => onRun?.(run)}>{t('planWork.open')}</Button>
        </>
      )}
    </div>
  );
}
