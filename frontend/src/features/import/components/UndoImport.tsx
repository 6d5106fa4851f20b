import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFull } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useUndoImport } from '../api/undoImport';

/** Takes the whole import back, after asking; what stands in the way is named. */
export function UndoImport({ batch }: { batch: ImportFull }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const undo = useUndoImport(batch.id);
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('imports.result.undo')}
      </Button>
      {asking && (
        <Dialog
          title={t('imports.result.sure.title', { name: batch.file_name })}
          onClose={() => {
            setAsking(false);
          }}
          submit={{
            label: t('imports.result.sure.action'),
            pending: undo.isPending,
            run: () => {
              undo.mutate(undefined);
            },
          }}
        >
          <p>{t('imports.result.undoNote')}</p>
          {undo.error && <ProblemNote error={undo.error} />}
        </Dialog>
      )}
    </>
  );
}
