import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useNarrow } from '@/shared/ui/useNarrow';
import { useSignedIn } from '../useSignedIn';
import { BottomBar } from './BottomBar';
import { OfflineBar } from './OfflineBar';
import { PhoneHeader } from './PhoneHeader';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';

/** What stands around every page: above on a desk, above and below on a phone. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSignedIn();
  const narrow = useNarrow();
  return (
    <>
      <a href="#content" className={styles.skip}>
        {t('shell.skip')}
      </a>
      {narrow ? <PhoneHeader session={session} /> : <TopBar session={session} />}
      <OfflineBar timeZone={session.company.time_zone} />
      <main id="content" tabIndex={-1} className={styles.content}>
        <Outlet context={session} />
      </main>
      {narrow && <BottomBar session={session} />}
    </>
  );
}
