import { useHome } from '@/features/home/api/readHome';
import { ErrorState } from '@/shared/ui/ErrorState';

/** Home: mine, and what it serves. */
export function HomeRoute() {
  const { data: home, error, refetch } = useHome();
  if (home === undefined) {
    return error ? <ErrorState error={error} retry={() => void refetch()} /> : null;
  }
  return <pre>{home.scope}</pre>;
}
