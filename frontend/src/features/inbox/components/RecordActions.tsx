import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { InboxRecord } from '../api/readRecord';
import { useReplay } from '../api/replayRecords';
import { useTakeBack } from '../api/takeBack';
import { mendingPath } from '../figures/mendingPath';
import { MendDialog } from './MendDialog';
import { SetAsideDialog } from './SetAsideDialog';

interface RecordActionsProps {
  page: InboxRecord;
  onOpen: (id: string) => void;
}

/** What can be done about a record that does not count: mend what it needs, or itself; try again; let it be. */
export function RecordActions({ page: { record, readable, cells }, onOpen }: RecordActionsProps) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<'mend' | 'aside' | null>(null);
  const replay = useReplay();
  const takeBack = useTakeBack();
  const error = replay.error ?? takeBack.error;
  const path = mendingPath(record.place, record.connector);
  const close = () => {
    setDoing(null);
  };
  const act = (name: 'mend' | 'aside') => () => {
    setDoing(name);
  };
  const waits = record.state === 'waiting';
  return (
    <>
      {waits && path !== null && (
        <Link to={path}>{t(`inbox.mendAt.${record.place ?? 'source'}`)}</Link>
      )}
      {waits && readable && <Button onClick={act('mend')}>{t('inbox.mend')}</Button>}
      {waits && (
        <Button
          disabled={replay.isPending}
          onClick={() => {
            replay.mutate({ ids: [record.id] });
          }}
        >
          {t('inbox.replay')}
        </Button>
      )}
      {waits && <Button onClick={act('aside')}>{t('inbox.setAside')}</Button>}
      {record.state === 'ignored' && (
        <Button
          disabled={takeBack.isPending}
          onClick={() => {
            takeBack.mutate({ ids: [record.id] });
          }}
        >
          {t('inbox.takeBack')}
        </Button>
      )}
      {error && <ProblemNote error={error} />}
      {doing === 'aside' && (
        <SetAsideDialog chosen={{ ids: [record.id] }} count={1} onClose={close} />
      )}
      {doing === 'mend' && (
        <MendDialog id={record.id} cells={cells} onClose={close} onMended={onOpen} />
      )}
    </>
  );
}
