import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Page } from '@/shared/ui/Page';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useMine } from '../api/readMine';
import { NotificationsForm } from './NotificationsForm';

/** How the reader wants to be told. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const { data, error, refetch, dataUpdatedAt } = useMine();
  return (
    <Page
      title={t('channels.mine')}
      note={data && t(data.own ? 'channels.own' : 'channels.company')}
    >
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <NotificationsForm key={dataUpdatedAt} stored={data} />
      ) : (
        <Skeleton label={t('ui.loading')} />
      )}
    </Page>
  );
}
