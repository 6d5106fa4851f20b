import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKindName } from '@/shared/i18n/useKindName';
import { Button } from '@/shared/ui/Button';
import buttons from '@/shared/ui/Button.module.css';
import { Tag } from '@/shared/ui/Tag';
import { When } from '@/shared/ui/When';
import type { FindingsFilter } from '../api/readFindings';
import type { Reconciliation } from '../api/readReconciliations';
import { FindingsTable } from './FindingsTable';
import { VerdictsTable } from './VerdictsTable';
import styles from './ReconciliationResult.module.css';

interface ReconciliationResultProps {
  reconciliation: Reconciliation;
  zone: string;
}

/** What the last comparison came to: differences first, then every verdict, and the records by name. */
export function ReconciliationResult({ reconciliation, zone }: ReconciliationResultProps) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const { id, differences, ended_at: endedAt, file_name: fileName, objects } = reconciliation;
  const [shown, setShown] = useState<FindingsFilter | null>(null);
  const unread = objects.filter(({ problem }) => problem !== '');
  return (
    <div className={styles.result}>
      <p role="status">
        <strong>
          {differences > 0
            ? t('reconcile.differs', { count: differences })
            : t(unread.length > 0 ? 'reconcile.unread' : 'reconcile.agrees')}
        </strong>
        {' · '}
        <When at={endedAt} zone={zone} />
        {fileName !== '' && ` · ${fileName}`}
      </p>
      {unread.map(({ object_kind, problem }) => (
        <p key={object_kind}>
          <Tag>{kindName(object_kind)}</Tag> {problem}
        </p>
      ))}
      <VerdictsTable objects={objects} onShow={setShown} />
      <p className={styles.actions}>
        {differences > 0 && (
          <Button
            onClick={() => {
              setShown({ differences: true });
            }}
          >
            {t('reconcile.showDifferences')}
          </Button>
        )}
        <a className={buttons.button} href={`/api/v1/crm/reconciliations/${id}/export`} download>
          {t('reconcile.export')}
        </a>
      </p>
      {shown && <FindingsTable id={id} filter={shown} />}
    </div>
  );
}
