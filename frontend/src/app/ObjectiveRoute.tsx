import { useParams, useSearchParams } from 'react-router';
import { EditObjectivePage } from '@/features/goals/components/EditObjectivePage';
import { NewObjectivePage } from '@/features/goals/components/NewObjectivePage';
import { useSignedIn } from './useSignedIn';

/** A new objective of a cycle, or one that is changed. */
export function ObjectiveRoute() {
  const { id } = useParams();
  const [search] = useSearchParams();
  const { company } = useSignedIn();
  if (id !== undefined) return <EditObjectivePage id={id} />;
  return <NewObjectivePage cycle={search.get('cycle')} currency={company.currency} />;
}
