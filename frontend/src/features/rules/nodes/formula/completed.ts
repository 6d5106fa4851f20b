const NAME_AT_END = /[\p{L}_][\p{L}\p{N}_]*$/u;
const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** The name that a text breaks off in; empty where it does not. */
export const endedName = (before: string): string => NAME_AT_END.exec(before)?.[0] ?? '';

/** The text with a name in place of the one begun before the caret; in quotes if it has spaces. */
export function completed(
  text: string,
  caret: number,
  name: string,
): { text: string; caret: number } {
  const before = text.slice(0, caret);
  const kept = before.slice(0, before.length - endedName(before).length);
  const written = kept + (PLAIN.test(name) ? name : `"${name}"`);
  return { text: written + text.slice(caret), caret: written.length };
}
