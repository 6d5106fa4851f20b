import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Select } from '@/shared/ui/Select';
import type { Attribute } from '../api/readAttributes';
import type { Subject } from '../api/readValues';
import { useWriteValue } from '../api/writeValue';
import { useOrganisationReader } from './reader';
import { useNameOf } from '@/shared/i18n/useNameOf';

interface ValueDialogProps {
  about: Subject;
  offered: readonly Attribute[];
  onClose: () => void;
}

/** A value by hand, from a day on; left empty it ends without another. */
export function ValueDialog({ about, offered, onClose }: ValueDialogProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { today } = useOrganisationReader();
  const [code, setCode] = useState(offered[0]?.code ?? '');
  const [value, setValue] = useState('');
  const [since, setSince] = useState(today);
  const write = useWriteValue();
  const type = offered.find((one) => one.code === code)?.value_type ?? 'text';
  const answers = [
    { value: '', label: '—' },
    { value: 'true', label: t('organisation.attributes.yes') },
    { value: 'false', label: t('organisation.attributes.no') },
  ];
  return (
    <Dialog
      title={t('organisation.attributes.write')}
      onClose={onClose}
      submit={{
        label: t('organisation.save'),
        pending: write.isPending,
        run: () => {
          write.mutate(
            { code, subject_id: about.subject_id, value: value.trim() || null, since },
            { onSuccess: onClose },
          );
        },
      }}
    >
      <Select
        label={t('organisation.attributes.which')}
        options={offered.map((one) => ({ value: one.code, label: nameOf(one) }))}
        value={code}
        onChange={setCode}
      />
      {type === 'boolean' ? (
        <Select
          label={t('organisation.attributes.value')}
          options={answers}
          value={value}
          onChange={setValue}
        />
      ) : (
        <Field
          label={t('organisation.attributes.value')}
          type={type === 'date' ? 'date' : 'text'}
          note={t(`organisation.attributes.note.${type}`)}
          value={value}
          onChange={(event) => {
            setValue(event.target.value);
          }}
        />
      )}
      <Field
        label={t('organisation.attributes.sinceLabel')}
        type="date"
        required
        value={since}
        onChange={(event) => {
          setSince(event.target.value);
        }}
      />
      {write.error && <ProblemNote error={write.error} />}
    </Dialog>
  );
}
