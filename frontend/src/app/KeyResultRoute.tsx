import { Outlet, useParams } from 'react-router';
import { useKeyResult } from '@/features/keyResult/api/readKeyResult';
import { KeyResultPage } from '@/features/keyResult/components/KeyResultPage';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageLoading } from './PageLoading';
import { useSignedIn } from './useSignedIn';

/** One key result; a check-in opens over it. */
export function KeyResultRoute() {
  const session = useSignedIn();
  const { id = '' } = useParams();
  const { data: page, error, refetch } = useKeyResult(id);
  if (page === undefined) {
    return error ? <ErrorState error={error} retry={() => void refetch()} /> : <PageLoading />;
  }
  return (
    <>
      <KeyResultPage key={id} page={page} session={session} />
      <Outlet context={session} />
    </>
  );
}
