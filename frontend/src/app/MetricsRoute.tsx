import { MetricsPage } from '@/features/metrics/components/MetricsPage';
import { dateIn } from '@/shared/format/date';
import { useSignedIn } from './useSignedIn';

/** What the company counts. */
export function MetricsRoute() {
  const { company } = useSignedIn();
  return <MetricsPage today={dateIn(new Date(), company.time_zone)} currency={company.currency} />;
}
