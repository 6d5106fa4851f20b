import type { LiveMeta } from '@/shared/api/liveMeta';
import type { Changes } from '@/shared/api/types';

/** Whether a query shows something that changed. */
export function isConcerned(changes: Changes, meta: LiveMeta | undefined, data: unknown): boolean {
  if (meta?.live === undefined) return false;
  if (changes.reset) return true;
  const { live, keyResults } = meta;
  return changes.topics.some(
    (topic) =>
      live.includes(topic) &&
      (topic !== 'key_result' || keyResults === undefined || shows(keyResults, data, changes)),
  );
}

/** Key results that were not named may be any. */
function shows(
  keyResults: NonNullable<LiveMeta['keyResults']>,
  data: unknown,
  { key_results: changed }: Changes,
): boolean {
  if (data === undefined) return false;
  const shown = keyResults(data as never);
  return changed === null || changed.some((id) => shown.includes(id));
}
