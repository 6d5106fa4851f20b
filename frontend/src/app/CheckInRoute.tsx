import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useKeyResult } from '@/features/keyResult/api/readKeyResult';
import { CheckInDialog } from '@/features/keyResult/components/checkIn/CheckInDialog';
import { keyResultPath } from '@/shared/navigation/paths';
import { Dialog } from '@/shared/ui/Dialog';
import { useSignedIn } from './useSignedIn';

/** A check-in over the page of its key result; leaving it goes back to where the reader came from. */
export function CheckInRoute() {
  const { t } = useTranslation();
  const session = useSignedIn();
  const navigate = useNavigate();
  const opened = useLocation();
  const { id = '' } = useParams();
  const { data: page } = useKeyResult(id);
  if (page === undefined) return null;
  const leave = () => {
    // "default" is the first address of this visit: there is nothing to go back to.
    if (opened.key === 'default') void navigate(keyResultPath(id), { replace: true });
    else void navigate(-1);
  };
  if (!page.may_check_in) {
    return (
      <Dialog title={t('checkIn.notAllowed')} onClose={leave}>
        <p>{t('checkIn.notAllowedWhy')}</p>
      </Dialog>
    );
  }
  return (
    <CheckInDialog page={page} zone={session.company.time_zone} onClose={leave} onSent={leave} />
  );
}
