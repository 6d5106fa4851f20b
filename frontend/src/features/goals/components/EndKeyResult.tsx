import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useDeleteKeyResult } from '../api/deleteKeyResult';
import { useWithdrawKeyResult } from '../api/withdrawKeyResult';
import styles from './Form.module.css';

interface EndKeyResultProps {
  row: Schemas['KeyResultRow'];
  today: string;
  onEnd: () => void;
}

/** The two ways out: withdrawing keeps the history, deleting is for slips. */
export function EndKeyResult({ row, today, onEnd }: EndKeyResultProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'withdraw' | 'delete' | null>(null);
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [withdraw, remove] = [useWithdrawKeyResult(), useDeleteKeyResult()];
  const error = withdraw.error ?? remove.error;
  const ask = (which: 'withdraw' | 'delete') => () => {
    withdraw.reset();
    remove.reset();
    setAsked(which);
  };
  const run = () => {
    if (asked === 'delete') remove.mutate(row.id, { onSuccess: onEnd });
    else withdraw.mutate({ id: row.id, body: { on, reason } }, { onSuccess: onEnd });
  };
  return (
    <>
      <span className={styles.end} />
      {row.withdrawn_on === null && (
        <Button onClick={ask('withdraw')}>{t('goals.end.withdraw')}</Button>
      )}
      {row.plan_id === null && <Button onClick={ask('delete')}>{t('goals.end.delete')}</Button>}
      {asked && (
        <Dialog
          title={t(`goals.end.${asked}Title`, { title: row.title })}
          onClose={() => {
            setAsked(null);
          }}
          submit={{
            label: t(`goals.end.${asked}`),
            pending: withdraw.isPending || remove.isPending,
            run,
          }}
        >
          <p>{t(`goals.end.${asked}Means`)}</p>
          {asked === 'withdraw' && (
            <>
              <Field
                label={t('goals.end.on')}
                type="date"
                required
                value={on}
                onChange={(event) => {
                  setOn(event.target.value);
                }}
              />
              <Field
                label={t('goals.keyResult.reason')}
                maxLength={300}
                value={reason}
                onChange={(event) => {
                  setReason(event.target.value);
                }}
              />
            </>
          )}
          {error && <ProblemNote error={error} />}
        </Dialog>
      )}
    </>
  );
}
