import { DemoAccounts } from '@/features/demo/components/DemoAccounts';
import styles from './MeRoute.module.css';
import { MorePages } from './shell/MorePages';
import { personName, usePersonRole } from './shell/person';
import { PersonSettings } from './shell/PersonSettings';
import { useEnter } from './useEnter';
import { useSignedIn } from './useSignedIn';

/** What the person menu holds, as a page of its own for the phone. */
export function MeRoute() {
  const session = useSignedIn();
  const enter = useEnter();
  const role = usePersonRole(session);
  return (
    <div className={styles.page}>
      <header>
        <h1>{personName(session)}</h1>
        <p>
          {role} · {session.company.name}
        </p>
      </header>
      <MorePages session={session} />
      <PersonSettings />
      {session.company.is_demo && <DemoAccounts onEnter={enter} current={session.login} />}
    </div>
  );
}
