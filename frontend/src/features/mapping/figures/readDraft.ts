import type { Draft } from './part';

/** What somebody typed or pasted as the JSON of a mapping; null where it is none. */
export function readDraft(typed: string): Draft | null {
  try {
    const read: unknown = JSON.parse(typed);
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Draft)
      : null;
  } catch {
    return null;
  }
}
