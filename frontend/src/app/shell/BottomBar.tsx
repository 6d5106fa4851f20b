import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { HOME, ME } from '@/shared/navigation/paths';
import styles from './BottomBar.module.css';

/** The pages of a phone, under the thumb; only those that exist. */
const TABS = [
  { path: HOME, name: 'home', drawing: 'M3.5 10.5 11 4l7.5 6.5M5.5 9v9.5h11V9' },
  {
    path: ME,
    name: 'me',
    drawing: 'M11 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 19.5c.6-4 3.3-6 7-6s6.4 2 7 6',
  },
] as const;

export function BottomBar() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('shell.pages')} className={styles.bar}>
      {TABS.map(({ path, name, drawing }) => (
        <NavLink key={path} to={path} end className={styles.tab ?? ''}>
          <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
            <path d={drawing} fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          {t(`shell.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
