import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKindName } from '@/shared/i18n/useKindName';
import { Link } from 'react-router';
import { Amount } from '@/shared/ui/Amount';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { WaitingGroup } from '../api/readSummary';
import { useReplay } from '../api/replayRecords';
import type { InboxFilter } from '../figures/inboxFilter';
import { mendingPath } from '../figures/mendingPath';
import styles from './InboxPage.module.css';
import { SetAsideDialog } from './SetAsideDialog';

interface WaitingGroupsProps {
  groups: readonly WaitingGroup[];
  onShow: (filter: InboxFilter) => void;
}

/** What waits, a line a reason: how many, what they are worth, and where it is mended. */
export function WaitingGroups({ groups, onShow }: WaitingGroupsProps) {
  return (
    <ul className={styles.groups}>
      {groups.map((group) => (
        <Group
          key={`${group.connector} ${group.object_kind} ${group.reason}`}
          group={group}
          onShow={onShow}
        />
      ))}
    </ul>
  );
}

function Group({ group, onShow }: { group: WaitingGroup; onShow: (filter: InboxFilter) => void }) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const [aside, setAside] = useState(false);
  const replay = useReplay();
  const { connector, object_kind, reason } = group;
  const path = mendingPath(group.place, connector);
  return (
    <li className={styles.group}>
      <div className={styles.told}>
        <strong>{group.title}</strong> · {t('inbox.records', { count: group.count })}
        {group.amounts.map(({ currency, amount }) => (
          <span key={currency}>
            {' · '}
            {t(group.read < group.count ? 'inbox.worthAtLeast' : 'inbox.worth')}{' '}
            <Amount value={amount} currency={currency || null} />
          </span>
        ))}
        <div className={styles.meta}>
          {group.connector_name} · {kindName(object_kind)}
        </div>
        {replay.data && <p role="status">{t('inbox.replayed', { count: replay.data.records })}</p>}
        {replay.error && <ProblemNote error={replay.error} />}
      </div>
      <div className={styles.actions}>
        {path !== null && <Link to={path}>{t(`inbox.mendAt.${group.place}`)}</Link>}
        <Button
          onClick={() => {
            onShow({ state: 'waiting', connector, reason });
          }}
        >
          {t('inbox.show')}
        </Button>
        <Button
          disabled={replay.isPending}
          onClick={() => {
            replay.mutate({ connector, object_kind, reason });
          }}
        >
          {t('inbox.replay')}
        </Button>
        <Button
          onClick={() => {
            setAside(true);
          }}
        >
          {t('inbox.setAside')}
        </Button>
      </div>
      {aside && (
        <SetAsideDialog
          chosen={{ connector, object_kind, reason }}
          count={group.count}
          onClose={() => {
            setAside(false);
          }}
        />
      )}
    </li>
  );
}
