import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFull } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { StatusShape } from '@/shared/ui/StatusShape';
import { useLeaveOutRefused } from '../api/leaveOutRefused';
import { useTakeMended } from '../api/takeMended';
import styles from './RefusedActions.module.css';

/** What to do with wrong rows besides mending them one by one. */
export function RefusedActions({ batch, refused }: { batch: ImportFull; refused: number }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const leaveOut = useLeaveOutRefused(batch.id);
  const mended = useTakeMended(batch.id);
  const error = mended.error ?? leaveOut.error;
  return (
    <div className={styles.refused}>
      <p>
        <StatusShape status="behind" /> {t('imports.refused.title', { rows: refused })}
      </p>
      <div className={styles.actions}>
        <a className={styles.action} href={`/api/v1/imports/${batch.id}/refused.xlsx`} download>
          {t('imports.refused.download')}
        </a>
        <label className={styles.action}>
          {t('imports.refused.upload')}
          <input
            type="file"
            accept=".xlsx,.csv"
            className="sr-only"
            disabled={mended.isPending}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) mended.mutate(file);
              event.target.value = '';
            }}
          />
        </label>
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('imports.refused.leaveOut')}
        </Button>
      </div>
      {error && <ProblemNote error={error} />}
      {asking && (
        <Dialog
          title={t('imports.refused.sure.title', { rows: refused })}
          onClose={() => {
            setAsking(false);
          }}
          submit={{
            label: t('imports.refused.sure.action'),
            pending: leaveOut.isPending,
            run: () => {
              leaveOut.mutate(undefined, {
                onSettled: () => {
                  setAsking(false);
                },
              });
            },
          }}
        >
          <p>{t('imports.refused.sure.text')}</p>
        </Dialog>
      )}
    </div>
  );
}
