import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundUnit } from '../api/findUnits';
import type { Intent } from '../api/foresee';
import { useMovePerson } from '../api/movePerson';
import { DatedDialog } from './DatedDialog';
import { useOrganisationReader } from './reader';
import { UnitFind } from './UnitFind';

interface MovePersonDialogProps {
  person: { id: string; name: string };
  onClose: () => void;
}

/** Puts somebody into another unit from a day on. */
export function MovePersonDialog({ person, onClose }: MovePersonDialogProps) {
  const { t } = useTranslation();
  const { today } = useOrganisationReader();
  const [unit, setUnit] = useState<FoundUnit | null>(null);
  const [on, setOn] = useState(today);
  const move = useMovePerson();
  const body = unit && on !== '' ? { unit_id: unit.unit.id, on } : null;
  const intent: Intent | null = body && { what: 'move', person_id: person.id, body };
  return (
    <DatedDialog
      title={t('organisation.movePerson.title', { name: person.name })}
      dateLabel={t('organisation.movePerson.on')}
      date={on}
      onDate={setOn}
      intent={intent}
      action={t('organisation.movePerson.do')}
      pending={move.isPending}
      error={move.error}
      run={() => {
        if (body) move.mutate({ person_id: person.id, ...body }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <UnitFind label={t('organisation.movePerson.to')} chosen={unit} onChoose={setUnit} />
    </DatedDialog>
  );
}
