import { useParams } from 'react-router';
import { useAlert } from '@/features/alerts/api/readAlert';
import { AlertPage } from '@/features/alerts/components/AlertPage';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageLoading } from './PageLoading';
import { useSignedIn } from './useSignedIn';

/** One alert: where the link of its message leads. */
export function AlertRoute() {
  const { company } = useSignedIn();
  const { id = '' } = useParams();
  const { data, error, refetch } = useAlert(id);
  if (data === undefined) {
    return error ? <ErrorState error={error} retry={() => void refetch()} /> : <PageLoading />;
  }
  return <AlertPage key={id} alert={data} zone={company.time_zone} />;
}
