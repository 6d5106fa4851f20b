import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/shared/ui/Checkbox';
import type { Intent } from '../api/foresee';
import type { Entry } from '../api/readDirectory';
import type { Unit } from '../api/readUnit';
import { useSetHead } from '../api/setHead';
import { DatedDialog } from './DatedDialog';
import { PersonFind } from './PersonFind';
import { useOrganisationReader } from './reader';
import { useNameOf } from '@/shared/i18n/useNameOf';

/** Says who leads a unit from a day on, or that nobody does. */
export function HeadDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { today } = useOrganisationReader();
  const [person, setPerson] = useState<Entry | null>(null);
  const [vacant, setVacant] = useState(false);
  const [on, setOn] = useState(today);
  const lead = useSetHead();
  const chosen = vacant || person !== null;
  const body = chosen && on !== '' ? { person_id: vacant ? null : (person?.id ?? null), on } : null;
  const intent: Intent | null = body && { what: 'head', unit_id: unit.id, body };
  return (
    <DatedDialog
      title={t('organisation.setHead.title', { name: nameOf(unit) })}
      dateLabel={t('organisation.setHead.on')}
      date={on}
      onDate={setOn}
      intent={intent}
      action={t('organisation.setHead.do')}
      pending={lead.isPending}
      error={lead.error}
      run={() => {
        if (body) lead.mutate({ unit_id: unit.id, ...body }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      {!vacant && (
        <PersonFind label={t('organisation.setHead.who')} chosen={person} onChoose={setPerson} />
      )}
      <Checkbox label={t('organisation.setHead.vacant')} checked={vacant} onChange={setVacant} />
    </DatedDialog>
  );
}
