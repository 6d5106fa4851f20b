import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Session } from '@/shared/api/types';
import { tabsFor } from './BottomBar';
import styles from './MorePages.module.css';
import { pagesFor } from './pages';

/** On a phone: the reader's pages that the bar under the thumb has no room for. */
export function MorePages({ session }: { session: Session }) {
  const { t } = useTranslation();
  const inBar = new Set<string>(tabsFor(session).map(({ path }) => path));
  const others = pagesFor(session).filter(({ path }) => !inBar.has(path));
  if (others.length === 0) return null;
  return (
    <nav aria-label={t('shell.morePages')} className={styles.pages}>
      {others.map(({ path, name }) => (
        <Link key={path} to={path}>
          {t(`shell.${name}`)}
          <span aria-hidden="true">›</span>
        </Link>
      ))}
    </nav>
  );
}
