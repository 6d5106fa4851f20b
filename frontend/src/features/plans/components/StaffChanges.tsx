import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { useStaffChanges } from '../api/readStaffChanges';
import { StaffChangesDialog } from './StaffChangesDialog';
import styles from './StaffChanges.module.css';

interface StaffChangesProps {
  page: Schemas['PlanPage'];
  onRun: (runId: string) => void;
}

const KINDS = ['joined', 'left', 'moved'] as const;

/** Says that people joined, left or moved since the plan was published, and opens what is proposed. */
export function StaffChanges({ page, onRun }: StaffChangesProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useStaffChanges(page.plan.id);
  const first = data?.days[0];
  if (!page.may_write || !data || !first) return null;
  const counts = KINDS.map((kind) => ({
    kind,
    count: data.changes.filter((change) => change.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return (
    <div className={styles.waiting} role="status">
      <span>
        {t('staff.waiting', {
          what: counts
            .map(({ kind, count }) => t(`staff.count.${kind}`, { count }))
            .join(t('staff.and')),
        })}
      </span>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('staff.look')}
      </Button>
      {open && (
        <StaffChangesDialog
          page={page}
          changes={data.changes}
          days={data.days}
          onRun={onRun}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
