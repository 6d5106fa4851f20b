import { useSearchParams } from 'react-router';
import { useHome } from '@/features/home/api/readHome';
import { HomePage } from '@/features/home/components/HomePage';
import { HomeSkeleton } from '@/features/home/components/HomeSkeleton';
import { ErrorState } from '@/shared/ui/ErrorState';
import { useSignedIn } from './useSignedIn';

/** Home. Which key result is chosen stands in the address, so that it can be sent to somebody. */
export function HomeRoute() {
  const session = useSignedIn();
  const { data: home, error, refetch } = useHome();
  const [search, setSearch] = useSearchParams();
  if (home === undefined) {
    return error ? <ErrorState error={error} retry={() => void refetch()} /> : <HomeSkeleton />;
  }
  return (
    <HomePage
      home={home}
      session={session}
      wanted={search.get('kr')}
      onChoose={(id) => {
        setSearch({ kr: id }, { replace: true, preventScrollReset: true });
      }}
    />
  );
}
