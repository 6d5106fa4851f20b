import { useParams, useSearchParams } from 'react-router';
import { EditKeyResultPage } from '@/features/goals/components/EditKeyResultPage';
import { NewKeyResultPage } from '@/features/goals/components/NewKeyResultPage';
import { dateIn } from '@/shared/format/date';
import { useNow } from '@/shared/ui/useNow';
import { useSignedIn } from './useSignedIn';

/** A new key result by hand, or one that is changed. */
export function KeyResultFormRoute() {
  const { id } = useParams();
  const [search] = useSearchParams();
  const { company } = useSignedIn();
  const now = useNow();
  if (id !== undefined) return <EditKeyResultPage id={id} today={dateIn(now, company.time_zone)} />;
  return (
    <NewKeyResultPage
      cycle={search.get('cycle')}
      objective={search.get('objective')}
      person={search.get('person')}
      currency={company.currency}
    />
  );
}
