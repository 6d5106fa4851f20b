import { useNavigate, useParams, useSearchParams } from 'react-router';
import { OrganisationPage } from '@/features/organisation/components/OrganisationPage';
import { dateIn } from '@/shared/format/date';
import { unitPath } from '@/shared/navigation/paths';
import { useSignedIn } from './useSignedIn';

/** The organisation; the unit and the person that are looked at stand in the address. */
export function OrganisationRoute() {
  const session = useSignedIn();
  const navigate = useNavigate();
  const { unitId } = useParams();
  const [search] = useSearchParams();
  const writes = session.roles.includes('admin');
  return (
    <OrganisationPage
      reader={{
        writes,
        describes: writes || session.roles.includes('planner'),
        today: dateIn(new Date(), session.company.time_zone),
      }}
      unitId={unitId}
      personId={search.get('person')}
      onUnit={(id) => void navigate(unitPath(id), { preventScrollReset: true })}
    />
  );
}
