import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

export interface SeasonWanted {
  starts_on: string;
  ends_on: string;
  calendar_id: string;
  by: 'month' | 'week';
  metric_id?: string;
}

const readSeason = (query: SeasonWanted) =>
  bodyOf(api.GET('/api/v1/season', { params: { query } }));

/** The months or weeks of a period, with shares proposed out of earlier years. */
export const useSeason = (wanted: SeasonWanted | null) =>
  useQuery({
    queryKey: ['goals', 'season', wanted],
    queryFn: () => readSeason(wanted as SeasonWanted),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
