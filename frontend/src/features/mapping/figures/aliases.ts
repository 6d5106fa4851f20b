import { type Draft, objectOf, withPart, wordsOf } from './part';

/** The source's words for people, each with the number of the person whom it means. */
export const aliasesOf = (owner: unknown): Readonly<Record<string, string>> =>
  wordsOf(owner, 'aliases');

/** An owner whose word means the person of that number; null takes the word back. */
export function withAlias(owner: unknown, word: string, number: string | null): Draft {
  const aliases = withPart(aliasesOf(owner), word, number);
  return withPart(objectOf(owner), 'aliases', Object.keys(aliases).length === 0 ? null : aliases);
}
