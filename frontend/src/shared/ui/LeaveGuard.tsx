import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NavigationType, useBlocker } from 'react-router';
import { Dialog } from '@/shared/ui/Dialog';

/** Asks before something unsaved is left, for another page or for good. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation();
  const leaving = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      // What was saved takes the place of what was being written.
      unsaved &&
      historyAction !== NavigationType.Replace &&
      currentLocation.pathname !== nextLocation.pathname,
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
      title={t('ui.leave.title')}
      onClose={leaving.reset}
      leave={t('ui.leave.stay')}
      submit={{ label: t('ui.leave.go'), run: leaving.proceed }}
    >
      <p>{t('ui.leave.text')}</p>
    </Dialog>
  );
}
