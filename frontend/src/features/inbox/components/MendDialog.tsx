import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useMend } from '../api/mendRecord';
import type { InboxRecord } from '../api/readRecord';

interface MendDialogProps {
  id: string;
  cells: InboxRecord['cells'];
  onClose: () => void;
  onMended: (id: string) => void;
}

/** Right values in the place of wrong ones; the raw record is kept beside the mended one. */
export function MendDialog({ id, cells, onClose, onMended }: MendDialogProps) {
  const { t } = useTranslation();
  const [changes, setChanges] = useState<Record<string, string>>({});
  const [words, setWords] = useState('');
  const mend = useMend(id);
  return (
    <Dialog
      title={t('inbox.mend')}
      width="wide"
      onClose={onClose}
      submit={{
        label: t('inbox.mendAndReplay'),
        pending: mend.isPending,
        disabled: Object.keys(changes).length === 0,
        run: () => {
          mend.mutate(
            { changes, words },
            {
              onSuccess: (made) => {
                onClose();
                onMended(made.id);
              },
            },
          );
        },
      }}
    >
      <p>{t('inbox.mendNote')}</p>
      {cells
        .filter(({ cut }) => !cut)
        .map(({ name, value }) => (
          <Field
            key={name}
            label={name}
            value={changes[name] ?? value}
            onChange={({ target }) => {
              setChanges({ ...changes, [name]: target.value });
            }}
          />
        ))}
      <Field
        label={t('inbox.why')}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
        }}
      />
      {mend.error && <ProblemNote error={mend.error} />}
    </Dialog>
  );
}
