import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useAddPerson } from '../api/addPerson';
import type { Unit } from '../api/readUnit';
import { useNameOf } from '@/shared/i18n/useNameOf';

const FIELDS = [
  { name: 'name', type: 'text', required: true },
  { name: 'number', type: 'text', required: true },
  { name: 'email', type: 'email', required: false },
  { name: 'hired_on', type: 'date', required: false },
  { name: 'since', type: 'date', required: false },
] as const;

type Typed = Record<(typeof FIELDS)[number]['name'], string>;
const NOTHING: Typed = { name: '', number: '', email: '', hired_on: '', since: '' };
const dayOrNull = (date: string) => (date === '' ? null : date);

/** A new person in a unit: from a day, else from the day they were hired. */
export function AddPersonDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const [typed, setTyped] = useState(NOTHING);
  const add = useAddPerson();
  return (
    <Dialog
      title={t('organisation.addPerson.title', { unit: nameOf(unit) })}
      onClose={onClose}
      submit={{
        label: t('organisation.addPerson.do'),
        pending: add.isPending,
        run: () => {
          const days = { hired_on: dayOrNull(typed.hired_on), since: dayOrNull(typed.since) };
          add.mutate({ ...typed, ...days, unit_id: unit.id }, { onSuccess: onClose });
        },
      }}
    >
      {FIELDS.map(({ name, type, required }) => (
        <Field
          key={name}
          label={t(`organisation.addPerson.${name}`)}
          type={type}
          required={required}
          {...(name === 'since' && { note: t('organisation.addPerson.sinceNote') })}
          value={typed[name]}
          onChange={(event) => {
            setTyped({ ...typed, [name]: event.target.value });
          }}
        />
      ))}
      {add.error && <ProblemNote error={add.error} />}
    </Dialog>
  );
}
