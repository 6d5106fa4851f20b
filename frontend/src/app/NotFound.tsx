import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '@/shared/ui/Notice';
import { HOME } from '@/shared/navigation/paths';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('shell.notFound.title')}
      text={t('shell.notFound.text')}
      action={<Link to={HOME}>{t('shell.notFound.action')}</Link>}
    />
  );
}
