import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useConnector } from '@/features/mapping/api/readConnector';
import { MappingPage } from '@/features/mapping/components/MappingPage';
import { kindOf } from '@/features/mapping/figures/fields';
import { connectorPath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useSignedIn } from './useSignedIn';

/** The mapping of one connector; which kind of record is in the address. */
export function MappingRoute() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const { company } = useSignedIn();
  const [search, setSearch] = useSearchParams();
  const { data: connector, error, refetch } = useConnector(code);
  if (connector === undefined) {
    return error ? (
      <ErrorState error={error} retry={() => void refetch()} />
    ) : (
      <Skeleton label={t('ui.loading')} />
    );
  }
  const [first] = Object.keys(connector.mapping);
  const kind = kindOf(search.get('object') ?? first ?? null);
  return (
    <MappingPage
      key={kind}
      connector={connector}
      kind={kind}
      onKind={(object) => {
        setSearch({ object }, { replace: true });
      }}
      currency={company.currency}
      above={<Link to={connectorPath(connector.code)}>{connector.name}</Link>}
    />
  );
}
