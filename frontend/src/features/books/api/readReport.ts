import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import type { Chosen } from '../figures/chosen';

export type Report = Schemas['BooksReport'];
export type Difference = Schemas['BooksDifference'];
export type Adjustment = Schemas['BooksAdjustment'];
export type Noted = Schemas['BooksNoted'];

/** The two totals of a month and what lies between them. */
export const useReport = (chosen: Chosen) =>
  useQuery({
    queryKey: ['books', 'report', chosen],
    queryFn: () => bodyOf(api.GET('/api/v1/books/report', { params: { query: chosen } })),
    placeholderData: keepPreviousData,
    meta: { live: ['inbox', 'key_result'] },
  });
