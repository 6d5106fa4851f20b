import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { TeamWanted } from './readTeam';

/** The units directly below one, side by side. */
export const useTeamUnits = ({ unit, strand }: TeamWanted) =>
  useQuery({
    queryKey: ['team', 'units', unit, strand],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/team/units', {
          params: { query: { ...(unit && { unit }), ...(strand && { strand }) } },
        }),
      ),
    placeholderData: keepPreviousData,
    meta: { live: ['key_result', 'alert', 'plan', 'organisation'] },
  });
