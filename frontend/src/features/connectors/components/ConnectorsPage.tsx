import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NEW_CONNECTOR } from '@/shared/navigation/paths';
import buttons from '@/shared/ui/Button.module.css';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useConnectors } from '../api/readConnectors';
import { useKinds } from '../api/readKinds';
import { ConnectorsTable } from './ConnectorsTable';

/** Where records come from, and how each source is doing. */
export function ConnectorsPage({ zone }: { zone: string }) {
  const { t } = useTranslation();
  const connectors = useConnectors();
  const kinds = useKinds();
  const broken = connectors.error ? connectors : kinds.error ? kinds : null;
  if (broken?.error) {
    return <ErrorState error={broken.error} retry={() => void broken.refetch()} />;
  }
  if (!connectors.data || !kinds.data) return <Skeleton label={t('ui.loading')} />;
  if (connectors.data.length === 0) {
    return (
      <Notice
        part
        title={t('connectors.empty.title')}
        text={t('connectors.empty.text')}
        action={
          <Link className={buttons.button} to={NEW_CONNECTOR}>
            {t('connectors.new')}
          </Link>
        }
      />
    );
  }
  return <ConnectorsTable connectors={connectors.data} kinds={kinds.data} zone={zone} />;
}
