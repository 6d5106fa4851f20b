import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Segmented } from '@/shared/ui/Segmented';
import { Select } from '@/shared/ui/Select';
import type { FoundUnit } from '../api/findUnits';
import { useGiveRole } from '../api/giveRole';
import { UnitFind } from './UnitFind';

type Role = Schemas['RoleGiven']['role'];
/** Members are members anyway, and heads become it by leading a unit. */
const GIVEN: readonly Role[] = ['planner', 'executive', 'finance', 'admin', 'unit_head'];

interface RoleDialogProps {
  person: { id: string; name: string };
  onClose: () => void;
}

/** A role for the company, or for a unit and what is below it. */
export function RoleDialog({ person, onClose }: RoleDialogProps) {
  const { t } = useTranslation();
  const [role, setRole] = useState<Role>('planner');
  const [where, setWhere] = useState<'company' | 'unit'>('company');
  const [unit, setUnit] = useState<FoundUnit | null>(null);
  const give = useGiveRole();
  return (
    <Dialog
      title={t('organisation.roles.titleFor', { name: person.name })}
      onClose={onClose}
      submit={{
        label: t('organisation.roles.give'),
        pending: give.isPending,
        disabled: give.isPending || (where === 'unit' && unit === null),
        run: () => {
          const unit_id = where === 'unit' ? (unit?.unit.id ?? null) : null;
          give.mutate({ person_id: person.id, role, unit_id }, { onSuccess: onClose });
        },
      }}
    >
      <Select
        label={t('organisation.roles.which')}
        note={t(`organisation.roles.may.${role}`)}
        options={GIVEN.map((value) => ({ value, label: t(`session.role.${value}`) }))}
        value={role}
        onChange={setRole}
      />
      <Segmented
        legend={t('organisation.roles.where')}
        options={[
          { value: 'company', label: t('organisation.roles.company') },
          { value: 'unit', label: t('organisation.roles.unit') },
        ]}
        value={where}
        onChange={setWhere}
      />
      {where === 'unit' && (
        <UnitFind label={t('organisation.roles.unit')} chosen={unit} onChoose={setUnit} />
      )}
      {give.error && <ProblemNote error={give.error} />}
    </Dialog>
  );
}
