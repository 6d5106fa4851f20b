import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';

interface SaveDialogProps {
  error: Error | null;
  pending: boolean;
  onClose: () => void;
  onSave: (name: string) => void;
}

/** A rule gets its name when it is kept. */
export function SaveDialog({ error, pending, onClose, onSave }: SaveDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  return (
    <Dialog
      title={t('rules.save.title')}
      onClose={onClose}
      submit={{
        label: t('rules.actions.save'),
        pending,
        disabled: name.trim() === '',
        run: () => {
          onSave(name.trim());
        },
      }}
    >
      <Field
        label={t('rules.save.name')}
        maxLength={200}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      {error && <ProblemNote error={error} />}
    </Dialog>
  );
}
