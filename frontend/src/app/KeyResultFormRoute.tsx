import { useLocation, useParams, useSearchParams } from 'react-router';
import { EditKeyResultPage } from '@/features/goals/components/EditKeyResultPage';
import { NewKeyResultPage } from '@/features/goals/components/NewKeyResultPage';
import type { InForm, Resumed } from '@/features/goals/figures/inForm';
import { dateIn } from '@/shared/format/date';
import { returnIn } from '@/shared/navigation/wayBack';
import { useNow } from '@/shared/ui/useNow';
import { useLeaveForMetric } from './useLeaveForMetric';
import { useSignedIn } from './useSignedIn';

/** A new key result by hand, or one that is changed. */
export function KeyResultFormRoute() {
  const { id } = useParams();
  const [search] = useSearchParams();
  const { company } = useSignedIn();
  const now = useNow();
  const resumed = resumedIn(useLocation().state);
  const leave = useLeaveForMetric();
  if (id !== undefined) {
    return (
      <EditKeyResultPage
        id={id}
        today={dateIn(now, company.time_zone)}
        resumed={resumed}
        onNewMetric={leave}
      />
    );
  }
  return (
    <NewKeyResultPage
      cycle={search.get('cycle')}
      objective={search.get('objective')}
      person={search.get('person')}
      currency={company.currency}
      resumed={resumed}
      onNewMetric={leave}
    />
  );
}

/** Only this form's own pages write what was typed into the history. */
function resumedIn(state: unknown): Resumed | null {
  const found = returnIn(state);
  return found && { typed: found.typed as InForm, metric: found.made };
}
