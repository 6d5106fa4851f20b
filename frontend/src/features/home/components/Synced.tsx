import { useTranslation } from 'react-i18next';
import { ageOf } from '@/shared/format/duration';
import { useNow } from '@/shared/ui/useNow';

/** How long ago the CRM's records last arrived. */
export function Synced({ at }: { at: string | null }) {
  const { t } = useTranslation();
  const now = useNow();
  if (at === null) return t('home.synced.never');
  const { days, hours, minutes, seconds } = ageOf(at, now);
  if (days > 0) return t('home.synced.days', { count: days });
  if (hours > 0) return t('home.synced.hours', { count: hours });
  if (minutes > 0) return t('home.synced.minutes', { count: minutes });
  return t('home.synced.seconds', { count: seconds });
}
