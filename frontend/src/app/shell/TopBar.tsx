import type { Session } from '@/shared/api/types';
import { JobTray } from '@/features/jobs/components/JobTray';
import { Bell } from './Bell';
import { Brand } from './Brand';
import { CycleMeter } from './CycleMeter';
import { DemoSwitch } from './DemoSwitch';
import { PageLinks } from './PageLinks';
import { PersonMenu } from './PersonMenu';
import { Search } from './Search';
import styles from './TopBar.module.css';

/** Brand, pages, where the cycle stands, and whoever is signed in. */
export function TopBar({ session }: { session: Session }) {
  return (
    <header className={styles.bar}>
      <Brand />
      <PageLinks session={session} />
      <CycleMeter />
      <JobTray />
      <Search session={session} narrow={false} />
      <Bell session={session} />
      {/* The key closes the panel once somebody else has entered. */}
      {session.company.is_demo && <DemoSwitch key={session.login} login={session.login} />}
      <PersonMenu session={session} />
    </header>
  );
}
