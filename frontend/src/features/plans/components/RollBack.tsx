import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { planRunPath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useRestoreRun } from '../api/restoreRun';

/** Goes back to this run by a copy of it, whose review opens; nothing is published by that. */
export function RollBack({ run }: { run: Schemas['RunRow'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const restore = useRestoreRun(run.id);
  return (
    <>
      {restore.error && <ProblemNote error={restore.error} />}
      <Button
        disabled={restore.isPending}
        onClick={() => {
          restore.mutate(undefined, {
            onSuccess: (copy) => void navigate(planRunPath(copy.plan_id, copy.id)),
          });
        }}
      >
        {t('scenarios.back.do')}
      </Button>
    </>
  );
}
