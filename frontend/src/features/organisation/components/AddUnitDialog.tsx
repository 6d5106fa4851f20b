import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Select } from '@/shared/ui/Select';
import { useAddUnit } from '../api/addUnit';
import type { Unit } from '../api/readUnit';
import { useNameOf } from '@/shared/i18n/useNameOf';

const KINDS = ['company', 'region', 'office', 'team'] as const;
const TEXTS = ['name', 'code', 'name_en'] as const;

interface AddUnitDialogProps {
  /** Null makes the top of the tree. */
  parent: Unit | null;
  onClose: () => void;
}

/** A new unit under another; without a date it has always stood there. */
export function AddUnitDialog({ parent, onClose }: AddUnitDialogProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const [typed, setTyped] = useState({ name: '', code: '', name_en: '' });
  const [kind, setKind] = useState<(typeof KINDS)[number]>(below(parent));
  const [since, setSince] = useState('');
  const add = useAddUnit();
  return (
    <Dialog
      title={
        parent
          ? t('organisation.addUnit.title', { parent: nameOf(parent) })
          : t('organisation.empty.add')
      }
      onClose={onClose}
      submit={{
        label: t('organisation.addUnit.do'),
        pending: add.isPending,
        run: () => {
          add.mutate(
            { ...typed, kind, parent_id: parent?.id ?? null, since: since === '' ? null : since },
            { onSuccess: onClose },
          );
        },
      }}
    >
      {TEXTS.map((field) => (
        <Field
          key={field}
          label={t(`organisation.addUnit.${field}`)}
          required={field !== 'name_en'}
          {...(field === 'code' && { note: t('organisation.addUnit.codeNote') })}
          value={typed[field]}
          onChange={(event) => {
            setTyped({ ...typed, [field]: event.target.value });
          }}
        />
      ))}
      <Select
        label={t('organisation.addUnit.kind')}
        options={KINDS.map((value) => ({ value, label: t(`organisation.kind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <Field
        label={t('organisation.addUnit.since')}
        type="date"
        note={t('organisation.addUnit.sinceNote')}
        value={since}
        onChange={(event) => {
          setSince(event.target.value);
        }}
      />
      {add.error && <ProblemNote error={add.error} />}
    </Dialog>
  );
}

/** The kind that usually hangs under another. */
const below = (parent: Unit | null): (typeof KINDS)[number] =>
  parent === null ? 'company' : (KINDS[KINDS.indexOf(parent.kind) + 1] ?? 'team');
