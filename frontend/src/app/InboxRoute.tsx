import { useNavigate, useParams, useSearchParams } from 'react-router';
import { InboxPage } from '@/features/inbox/components/InboxPage';
import { filterIn, type InboxFilter, searchOf } from '@/features/inbox/figures/inboxFilter';
import { CRM_INBOX, inboxRecordPath } from '@/shared/navigation/paths';
import { CrmFrame } from './CrmFrame';
import { useSignedIn } from './useSignedIn';

/** The inbox; the record that is looked at and what the list is narrowed to stand in the address. */
export function InboxRoute() {
  const { company } = useSignedIn();
  const { recordId = null } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const filter = filterIn(search);
  const go = (id: string | null, narrowed: InboxFilter, replace: boolean) => {
    const path = id === null ? CRM_INBOX : inboxRecordPath(id);
    void navigate(path + searchOf(narrowed), { preventScrollReset: true, replace });
  };
  return (
    <CrmFrame>
      <InboxPage
        zone={company.time_zone}
        open={recordId}
        filter={filter}
        onFilter={(next) => {
          go(recordId, next, true);
        }}
        onLeave={() => {
          go(null, filter, false);
        }}
        onOpen={(id) => {
          go(id, filter, false);
        }}
      />
    </CrmFrame>
  );
}
