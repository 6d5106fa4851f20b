import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Dialog } from '@/shared/ui/Dialog';

/** Asks before something unsaved is left, for another page or for good. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation();
  const leaving = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [unsaved]);
  if (leaving.state !== 'blocked') return null;
  return (
    <Dialog
      title={t('plans.leave.title')}
      onClose={leaving.reset}
      leave={t('plans.leave.stay')}
      submit={{ label: t('plans.leave.go'), run: leaving.proceed }}
    >
      <p>{t('plans.leave.text')}</p>
    </Dialog>
  );
}
