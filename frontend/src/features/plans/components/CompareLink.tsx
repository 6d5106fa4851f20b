import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { planComparePath } from '@/shared/navigation/paths';

/** Where the runs chosen in a list are held beside each other. */
export function CompareLink({ planId, chosen }: { planId: string; chosen: readonly string[] }) {
  const { t } = useTranslation();
  if (chosen.length < 2) return <span>{t('scenarios.compare.choose')}</span>;
  return (
    <Link to={planComparePath(planId, chosen)}>
      {t('scenarios.compare.open', { count: chosen.length })}
    </Link>
  );
}
