import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GOALS } from '@/shared/navigation/paths';
import { Notice } from '@/shared/ui/Notice';

/** No objective of this cycle has a key result that the reader sees. */
export function EmptyMap({ links }: { links: boolean }) {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('map.empty.title')}
      text={t('map.empty.text')}
      action={links && <Link to={GOALS}>{t('map.empty.action')}</Link>}
    />
  );
}
