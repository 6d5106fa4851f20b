import { RatesPage } from '@/features/rates/components/RatesPage';
import { dateIn } from '@/shared/format/date';
import { CrmFrame } from './CrmFrame';
import { useSignedIn } from './useSignedIn';

/** What other currencies are worth. */
export function RatesRoute() {
  const { company } = useSignedIn();
  return (
    <CrmFrame>
      <RatesPage today={dateIn(new Date(), company.time_zone)} />
    </CrmFrame>
  );
}
