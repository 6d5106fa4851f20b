import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useCorrectPerson } from '../api/correctPerson';

interface CorrectPersonDialogProps {
  person: Schemas['PersonRow'];
  onClose: () => void;
}

/** Name, mail and hire day as they should be; the number, by which imports know a person, stays. */
export function CorrectPersonDialog({ person, onClose }: CorrectPersonDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({
    name: person.name,
    email: person.email,
    hired_on: person.hired_on ?? '',
  });
  const correct = useCorrectPerson();
  return (
    <Dialog
      title={t('organisation.correctPerson.title', { name: person.name })}
      onClose={onClose}
      submit={{
        label: t('organisation.save'),
        pending: correct.isPending,
        run: () => {
          correct.mutate(
            { ...typed, person_id: person.id, hired_on: typed.hired_on || null },
            { onSuccess: onClose },
          );
        },
      }}
    >
      {(
        [
          ['name', 'text'],
          ['email', 'email'],
          ['hired_on', 'date'],
        ] as const
      ).map(([name, type]) => (
        <Field
          key={name}
          label={t(`organisation.addPerson.${name}`)}
          type={type}
          required={name === 'name'}
          value={typed[name]}
          onChange={(event) => {
            setTyped({ ...typed, [name]: event.target.value });
          }}
        />
      ))}
      {correct.error && <ProblemNote error={correct.error} />}
    </Dialog>
  );
}
