import { useParams } from 'react-router';
import { ChannelPage } from '@/features/channels/components/ChannelPage';
import { useSignedIn } from './useSignedIn';

/** One way to people. */
export function ChannelRoute() {
  const { company } = useSignedIn();
  const { code = '' } = useParams();
  return <ChannelPage key={code} code={code} zone={company.time_zone} />;
}
