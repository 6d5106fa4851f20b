import type { Session } from '@/shared/api/types';
import { Brand } from './Brand';
import { CycleMeter } from './CycleMeter';
import { DemoSwitch } from './DemoSwitch';
import { PageLinks } from './PageLinks';
import { PersonMenu } from './PersonMenu';
import styles from './TopBar.module.css';

/** Brand, pages, where the cycle stands, and whoever is signed in. */
export function TopBar({ session }: { session: Session }) {
  return (
    <header className={styles.bar}>
      <Brand />
      <PageLinks />
      <CycleMeter />
      {session.company.is_demo && <DemoSwitch login={session.login} />}
      <PersonMenu session={session} />
    </header>
  );
}
