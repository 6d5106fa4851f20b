import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundUnit } from '../api/findUnits';
import type { Intent } from '../api/foresee';
import { useMoveUnit } from '../api/moveUnit';
import type { Unit } from '../api/readUnit';
import { DatedDialog } from './DatedDialog';
import { useOrganisationReader } from './reader';
import { UnitFind } from './UnitFind';
import { useNameOf } from '@/shared/i18n/useNameOf';

/** Hangs a unit, with all below it, under another from a day on. */
export function MoveUnitDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { today } = useOrganisationReader();
  const [parent, setParent] = useState<FoundUnit | null>(null);
  const [on, setOn] = useState(today);
  const move = useMoveUnit();
  const body = parent && on !== '' ? { parent_id: parent.unit.id, on } : null;
  const intent: Intent | null = body && { what: 'unit', unit_id: unit.id, body };
  return (
    <DatedDialog
      title={t('organisation.moveUnit.title', { name: nameOf(unit) })}
      dateLabel={t('organisation.moveUnit.on')}
      date={on}
      onDate={setOn}
      intent={intent}
      action={t('organisation.moveUnit.do')}
      pending={move.isPending}
      error={move.error}
      run={() => {
        if (body) move.mutate({ unit_id: unit.id, ...body }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <UnitFind label={t('organisation.moveUnit.to')} chosen={parent} onChoose={setParent} />
    </DatedDialog>
  );
}
