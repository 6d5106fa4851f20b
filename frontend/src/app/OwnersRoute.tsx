import { OwnersPage } from '@/features/owners/components/OwnersPage';
import { CrmFrame } from './CrmFrame';
import { useSignedIn } from './useSignedIn';

/** Whom the words of the sources mean. */
export function OwnersRoute() {
  const { company } = useSignedIn();
  return (
    <CrmFrame>
      <OwnersPage currency={company.currency} zone={company.time_zone} />
    </CrmFrame>
  );
}
