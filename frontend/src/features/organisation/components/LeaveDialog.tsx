import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Intent } from '../api/foresee';
import { useLeave } from '../api/leave';
import { DatedDialog } from './DatedDialog';
import { useOrganisationReader } from './reader';

interface LeaveDialogProps {
  person: { id: string; name: string };
  onClose: () => void;
}

/** Somebody leaves after a last day. */
export function LeaveDialog({ person, onClose }: LeaveDialogProps) {
  const { t } = useTranslation();
  const { today } = useOrganisationReader();
  const [lastDay, setLastDay] = useState(today);
  const leave = useLeave();
  const body = lastDay === '' ? null : { last_day: lastDay };
  const intent: Intent | null = body && { what: 'leave', person_id: person.id, body };
  return (
    <DatedDialog
      title={t('organisation.leave.title', { name: person.name })}
      dateLabel={t('organisation.leave.lastDay')}
      date={lastDay}
      onDate={setLastDay}
      intent={intent}
      action={t('organisation.leave.do')}
      pending={leave.isPending}
      error={leave.error}
      run={() => {
        if (body) leave.mutate({ person_id: person.id, ...body }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t('organisation.leave.what')}</p>
    </DatedDialog>
  );
}
