import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

export interface TeamWanted {
  /** The reader's own unit without one. */
  unit: string | null;
  strand: string | null;
}

const keyOf = (unit: string | null, strand: string | null) => ['team', 'unit', unit, strand];

/** A unit's own figures, how its people stand, and what is open about them. */
export const useTeam = ({ unit, strand }: TeamWanted) =>
  useQuery({
    queryKey: keyOf(unit, strand),
    queryFn: async ({ client }) => {
      const team = await bodyOf(
        api.GET('/api/v1/team', {
          params: { query: { ...(unit && { unit }), ...(strand && { strand }) } },
        }),
      );
      // The reader's own unit goes by its id from here on: its other view is not read again.
      if (unit === null && team.unit) client.setQueryData(keyOf(team.unit.id, strand), team);
      return team;
    },
    placeholderData: keepPreviousData,
    meta: { live: ['key_result', 'alert', 'plan', 'organisation'] },
  });
