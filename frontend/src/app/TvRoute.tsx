import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ShareButton } from '@/features/sharing/components/ShareButton';
import { HOME } from '@/shared/navigation/paths';
import { TvScreen } from './TvScreen';
import { useMayShare } from './useMayShare';

/** The screen in the hall, for whoever is signed in. */
export function TvRoute() {
  const { t } = useTranslation();
  const mayShare = useMayShare();
  return (
    <TvScreen
      actions={
        <>
          {mayShare && <ShareButton view="tv" />}
          <Link to={HOME}>{t('tv.leave')}</Link>
        </>
      }
    />
  );
}
