import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useReadAgain } from '../api/readAgain';

interface ReadAgainDialogProps {
  code: string;
  facts: number;
  waiting: number;
  onClose: () => void;
}

/** After another mapping: whether what is there already is read again by it. */
export function ReadAgainDialog({ code, facts, waiting, onClose }: ReadAgainDialogProps) {
  const { t } = useTranslation();
  const again = useReadAgain(code);
  return (
    <Dialog
      title={t('mapping.again.title')}
      onClose={onClose}
      leave={t('mapping.again.later')}
      submit={{
        label: t('mapping.again.do'),
        pending: again.isPending,
        run: () => {
          again.mutate(undefined, { onSuccess: onClose });
        },
      }}
    >
      <p>{t('mapping.again.text', { facts, waiting })}</p>
      <p>{t('mapping.again.note')}</p>
      {again.error && <ProblemNote error={again.error} />}
    </Dialog>
  );
}
