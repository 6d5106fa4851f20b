import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { wayBackIn } from '@/shared/navigation/wayBack';
import { Dialog } from '@/shared/ui/Dialog';

/** Asks before what was typed is lost, by a link or by closing the window; not where it is taken along. */
export function Unsaved({ when }: { when: boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      when &&
      currentLocation.pathname !== nextLocation.pathname &&
      wayBackIn(nextLocation.state) === null,
  );
  useEffect(() => {
    if (!when) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [when]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog
      title={t('goals.unsaved.title')}
      leave={t('goals.unsaved.stay')}
      onClose={() => {
        blocker.reset();
      }}
      submit={{
        label: t('goals.unsaved.leave'),
        run: () => {
          blocker.proceed();
        },
      }}
    >
      <p>{t('goals.unsaved.text')}</p>
    </Dialog>
  );
}
