import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useHome } from '@/features/home/api/readHome';
import { HomePage } from '@/features/home/components/HomePage';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useSignedIn } from './useSignedIn';

/** Home. Which key result is chosen stands in the address, so that it can be sent to somebody. */
export function HomeRoute() {
  const { t } = useTranslation();
  const session = useSignedIn();
  const { data: home, error, refetch } = useHome();
  const [search, setSearch] = useSearchParams();
  if (home === undefined) {
    return error ? (
      <ErrorState error={error} retry={() => void refetch()} />
    ) : (
      <Skeleton label={t('home.loading')} />
    );
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
