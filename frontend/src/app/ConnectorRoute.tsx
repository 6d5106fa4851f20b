import { useParams } from 'react-router';
import { ConnectorPage } from '@/features/connectors/components/ConnectorPage';
import { useSignedIn } from './useSignedIn';

/** One source of records. */
export function ConnectorRoute() {
  const { company } = useSignedIn();
  const { code = '' } = useParams();
  return <ConnectorPage key={code} code={code} zone={company.time_zone} />;
}
