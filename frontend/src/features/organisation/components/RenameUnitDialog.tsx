import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { Unit } from '../api/readUnit';
import { useRenameUnit } from '../api/renameUnit';

/** Another name; the code and the past stay. */
export function RenameUnitDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ name: unit.name, name_en: unit.name_en });
  const rename = useRenameUnit();
  return (
    <Dialog
      title={t('organisation.action.rename')}
      onClose={onClose}
      submit={{
        label: t('organisation.save'),
        pending: rename.isPending,
        run: () => {
          rename.mutate({ unit_id: unit.id, ...typed }, { onSuccess: onClose });
        },
      }}
    >
      {(['name', 'name_en'] as const).map((field) => (
        <Field
          key={field}
          label={t(`organisation.addUnit.${field}`)}
          required={field === 'name'}
          value={typed[field]}
          onChange={(event) => {
            setTyped({ ...typed, [field]: event.target.value });
          }}
        />
      ))}
      {rename.error && <ProblemNote error={rename.error} />}
    </Dialog>
  );
}
