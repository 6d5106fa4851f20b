import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { DemoAccounts } from '@/features/demo/components/DemoAccounts';
import { useSession } from '@/features/session/api/readSession';
import { Promises } from '@/features/session/components/Promises';
import { SignInForm } from '@/features/session/components/SignInForm';
import { useFirstCompany } from '@/features/welcome/api/readFirstCompany';
import { WELCOME } from '@/shared/navigation/paths';
import { LanguageSwitch } from '@/shared/ui/LanguageSwitch';
import { wantedPath } from './paths';
import styles from './SignInRoute.module.css';
import { useEnter } from './useEnter';

/** Signs in, then goes where the reader wanted to go. */
export function SignInRoute() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  // Asking who is signed in also brings the cookie that signing in needs.
  const { data: session } = useSession();
  const { data: first } = useFirstCompany();
  const enter = useEnter();
  if (first?.awaited) return <Navigate to={WELCOME} replace />;
  if (session) return <Navigate to={wantedPath(search)} replace />;

  return (
    <main className={styles.page}>
      <Promises />
      <section className={styles.ways} aria-label={t('session.signIn')}>
        <SignInForm onEnter={enter} />
        <DemoAccounts onEnter={enter} />
        <LanguageSwitch />
      </section>
    </main>
  );
}
