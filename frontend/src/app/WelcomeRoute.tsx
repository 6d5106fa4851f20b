import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { Promises } from '@/features/session/components/Promises';
import { useFirstCompany } from '@/features/welcome/api/readFirstCompany';
import { FoundingForm } from '@/features/welcome/components/FoundingForm';
import { HOME, SIGN_IN } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { LanguageSwitch } from '@/shared/ui/LanguageSwitch';
import { Skeleton } from '@/shared/ui/Skeleton';
import styles from './SignInRoute.module.css';
import { useEnter } from './useEnter';

/** The first page of an empty installation; once a company is there it leads to the sign-in. */
export function WelcomeRoute() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const { data: first, error, refetch } = useFirstCompany();
  const enter = useEnter();
  const navigate = useNavigate();
  if (first === undefined) {
    return error ? (
      <ErrorState error={error} retry={() => void refetch()} />
    ) : (
      <Skeleton label={t('ui.loading')} />
    );
  }
  if (!first.awaited) return <Navigate to={SIGN_IN} replace />;
  return (
    <main className={styles.page}>
      <Promises />
      <section className={`${styles.ways} ${styles.wide}`} aria-label={t('welcome.title')}>
        <FoundingForm
          code={search.get('code') ?? ''}
          onEnter={(session) => {
            enter(session);
            void navigate(HOME, { replace: true });
          }}
        />
        <LanguageSwitch />
      </section>
    </main>
  );
}
