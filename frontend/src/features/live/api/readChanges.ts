import { api } from '@/shared/api/client';
import type { Changes } from '@/shared/api/types';

/** What changed since a cursor; null when nothing did. Without a cursor, only where to begin. */
export async function readChanges(since: string | undefined): Promise<Changes | null> {
  const query = since === undefined ? {} : { since };
  const { data } = await api.GET('/api/v1/changes', { params: { query } });
  return data ?? null;
}
