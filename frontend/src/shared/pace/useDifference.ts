import { useTranslation } from 'react-i18next';
import { type Measured, measured, type Parts, pointsApart } from '@/shared/format/measured';
import { useReader } from '@/shared/ui/useReader';

/** How far two values of a key result are apart, as people say it: of rates in points. */
export function useDifference(): (value: string, of: Measured, parts?: Parts) => string {
  const { t } = useTranslation();
  const reader = useReader();
  return (value, of, parts) => {
    const points = pointsApart(value, of);
    return points === null ? measured(value, of, reader, parts) : t('pace.pointsApart', { points });
  };
}
