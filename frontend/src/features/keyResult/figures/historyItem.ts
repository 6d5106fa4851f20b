import type { Schemas } from '@/shared/api/types';

/** One thing that happened to a key result, told apart by its kind. */
export type HistoryItem = Schemas['History']['items'][number];
