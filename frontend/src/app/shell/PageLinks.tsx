import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { PAGES } from './pages';
import styles from './PageLinks.module.css';

export function PageLinks() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('shell.pages')} className={styles.links}>
      {PAGES.map(({ path, name }) => (
        <NavLink key={path} to={path} end>
          {t(`shell.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
