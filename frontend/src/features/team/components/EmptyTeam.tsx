import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HOME } from '@/shared/navigation/paths';
import { Notice } from '@/shared/ui/Notice';

/** For who leads nobody: what stands here for others, and where their own is. */
export function EmptyTeam() {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('team.empty.title')}
      text={t('team.empty.text')}
      action={<Link to={HOME}>{t('team.empty.action')}</Link>}
    />
  );
}
