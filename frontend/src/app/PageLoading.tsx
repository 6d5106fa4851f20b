import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/shared/ui/Skeleton';

/** While the code of the first page is on its way. */
export function PageLoading() {
  const { t } = useTranslation();
  return <Skeleton label={t('ui.loading')} />;
}
