import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LivePages } from '@/features/live/components/LivePages';
import { useShared } from '@/features/sharing/api/readShared';
import { SharedFrame } from '@/features/sharing/components/SharedFrame';
import { createQueryClient } from '@/shared/api/queryClient';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { SharedView } from './SharedView';

/** A page opened by a link: what it reads is kept apart from what a session has read. */
export function SharedRoute() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <SharedPage />
    </QueryClientProvider>
  );
}

function SharedPage() {
  const { t } = useTranslation();
  const { data: shared, error, refetch } = useShared();
  if (error) {
    return (
      <main>
        <ErrorState error={error} retry={() => void refetch()} />
      </main>
    );
  }
  if (!shared) return <Skeleton label={t('sharing.loading')} />;
  return (
    <>
      <LivePages />
      {shared.view === 'tv' ? (
        <SharedView shared={shared} />
      ) : (
        <SharedFrame shared={shared}>
          <SharedView shared={shared} />
        </SharedFrame>
      )}
    </>
  );
}
