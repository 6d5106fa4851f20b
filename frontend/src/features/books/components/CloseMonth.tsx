import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useCloseMonth } from '../api/closeMonth';
import styles from './Books.module.css';

/** Closing a month cannot be taken back: what it means is said before. */
export function CloseMonth({ month }: { month: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const close = useCloseMonth();
  const named = month.slice(0, 7);
  const leave = () => {
    setAsking(false);
  };
  return (
    <>
      <Button
        onClick={() => {
          close.reset();
          setAsking(true);
        }}
      >
        {t('books.close.action', { month: named })}
      </Button>
      {asking && (
        <Dialog
          title={t('books.close.title', { month: named })}
          onClose={leave}
          submit={{
            label: t('books.close.confirm'),
            pending: close.isPending,
            run: () => {
              close.mutate(month, { onSuccess: leave });
            },
          }}
        >
          <p className={styles.asked}>{t('books.close.text')}</p>
          {close.error && <ProblemNote error={close.error} />}
        </Dialog>
      )}
    </>
  );
}
