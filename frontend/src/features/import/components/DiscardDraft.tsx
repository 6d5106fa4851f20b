import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFull } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useDiscardImport } from '../api/discardImport';

/** Throws the draft away, after asking. */
export function DiscardDraft({ batch, onLeft }: { batch: ImportFull; onLeft: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const discard = useDiscardImport(batch.id);
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('imports.discard.action')}
      </Button>
      {asking && (
        <Dialog
          title={t('imports.discard.title', { name: batch.file_name })}
          onClose={() => {
            setAsking(false);
          }}
          submit={{
            label: t('imports.discard.action'),
            pending: discard.isPending,
            run: () => {
              discard.mutate(undefined, { onSuccess: onLeft });
            },
          }}
        >
          <p>{t('imports.discard.text')}</p>
          {discard.error && <ProblemNote error={discard.error} />}
        </Dialog>
      )}
    </>
  );
}
