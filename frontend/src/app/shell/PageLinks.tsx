import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Session } from '@/shared/api/types';
import { HOME } from '@/shared/navigation/paths';
import styles from './PageLinks.module.css';
import { pagesFor } from './pages';

export function PageLinks({ session }: { session: Session }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('shell.pages')} className={styles.links}>
      {pagesFor(session).map(({ path, name }) => (
        <NavLink key={path} to={path} end={path === HOME}>
          {t(`shell.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
