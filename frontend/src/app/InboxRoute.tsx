import { useNavigate, useParams, useSearchParams } from 'react-router';
import { InboxPage } from '@/features/inbox/components/InboxPage';
import { CRM_INBOX, inboxRecordPath } from '@/shared/navigation/paths';
import { CrmFrame } from './CrmFrame';
import { useSignedIn } from './useSignedIn';

/** The inbox; the record that is looked at stands in the address. */
export function InboxRoute() {
  const { company } = useSignedIn();
  const { recordId } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  return (
    <CrmFrame>
      <InboxPage
        zone={company.time_zone}
        open={recordId ?? null}
        connector={search.get('connector')}
        onLeave={() => void navigate(CRM_INBOX, { preventScrollReset: true })}
        onOpen={(id) => void navigate(inboxRecordPath(id), { preventScrollReset: true })}
      />
    </CrmFrame>
  );
}
