import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Logo } from '@/shared/ui/Logo';
import { HOME } from '@/shared/navigation/paths';
import styles from './Brand.module.css';

export function Brand() {
  const { t } = useTranslation();
  return (
    <Link to={HOME} className={styles.brand}>
      <Logo />
      <strong>{t('shell.name')}</strong>
      <span lang="en" className={styles.latin}>
        {t('shell.latinName')}
      </span>
    </Link>
  );
}
