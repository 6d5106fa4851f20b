import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useDiscardRun } from '../api/discardRun';

/** Puts a run aside at once: one press brings it back. What was published stays. */
export function DiscardRun({ run }: { run: Schemas['RunRow'] }) {
  const { t } = useTranslation();
  const discard = useDiscardRun(run.id);
  if (run.published_at !== null) return null;
  const discarded = run.discarded_at !== null;
  return (
    <>
      {discard.error && <ProblemNote error={discard.error} />}
      {discarded && <span role="status">{t('scenarios.discarded')}</span>}
      <Button
        disabled={discard.isPending}
        onClick={() => {
          discard.mutate(!discarded);
        }}
      >
        {t(discarded ? 'scenarios.restore' : 'scenarios.discard')}
      </Button>
    </>
  );
}
