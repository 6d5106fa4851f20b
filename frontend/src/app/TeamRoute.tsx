import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { TeamPage } from '@/features/team/components/TeamPage';
import { peopleQuery } from '@/features/team/figures/peopleQuery';
import { useSignedIn } from './useSignedIn';

/** The people of a unit, the reader's own without one. What is looked at stands in the address. */
export const TeamRoute = () => <TeamAddress view="people" />;

/** The units below it, side by side. */
export const TeamCompareRoute = () => <TeamAddress view="units" />;

function TeamAddress({ view }: { view: 'people' | 'units' }) {
  const session = useSignedIn();
  const { unitId = null } = useParams();
  const [search, setSearch] = useSearchParams();
  const onAddress = useCallback(
    (changes: Record<string, string | null>) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === null) next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setSearch],
  );
  return (
    <TeamPage
      query={peopleQuery(unitId, search)}
      view={view}
      zone={session.company.time_zone}
      onAddress={onAddress}
    />
  );
}
