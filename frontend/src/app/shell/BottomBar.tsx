import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Session } from '@/shared/api/types';
import { HOME, MAP, ME, TEAM } from '@/shared/navigation/paths';
import styles from './BottomBar.module.css';
import { pagesFor } from './pages';

/** What is read on the way; the other pages are listed under the last of them. */
const TABS = [
  { path: HOME, name: 'home', drawing: 'M3.5 10.5 11 4l7.5 6.5M5.5 9v9.5h11V9' },
  {
    path: MAP,
    name: 'map',
    drawing:
      'M4 18.5h4.5c2 0 2.5-1.5 2.5-3V6.5c0-1.5.5-3 2.5-3H18M4 20.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM18 5.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  },
  {
    path: TEAM,
    name: 'team',
    drawing:
      'M8 10.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 18.5c.4-3.2 2.5-5 5.5-5s5.1 1.8 5.5 5M14.5 5a3 3 0 0 1 0 5.5M16 13.800c2 .6 3.2 2.200 3.5 4.700',
  },
  {
    path: ME,
    name: 'me',
    drawing: 'M11 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 19.5c.6-4 3.3-6 7-6s6.4 2 7 6',
  },
] as const;

/** Those that the reader's roles lead to. */
export const tabsFor = (session: Session) => {
  const theirs = new Set([ME, ...pagesFor(session).map(({ path }) => path)]);
  return TABS.filter(({ path }) => theirs.has(path));
};

/** The pages of a phone, under the thumb. */
export function BottomBar({ session }: { session: Session }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('shell.pages')} className={styles.bar}>
      {tabsFor(session).map(({ path, name, drawing }) => (
        <NavLink key={path} to={path} end={path === HOME} className={styles.tab ?? ''}>
          <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
            <path d={drawing} fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          {t(`shell.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
