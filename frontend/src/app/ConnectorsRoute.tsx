import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConnectorsPage } from '@/features/connectors/components/ConnectorsPage';
import { NEW_CONNECTOR } from '@/shared/navigation/paths';
import buttons from '@/shared/ui/Button.module.css';
import { CrmFrame } from './CrmFrame';
import { useSignedIn } from './useSignedIn';

/** The sources of the company's records. */
export function ConnectorsRoute() {
  const { t } = useTranslation();
  const { company } = useSignedIn();
  return (
    <CrmFrame
      actions={
        <Link className={`${buttons.button} ${buttons.primary}`} to={NEW_CONNECTOR}>
          {t('connectors.new')}
        </Link>
      }
    >
      <ConnectorsPage zone={company.time_zone} />
    </CrmFrame>
  );
}
