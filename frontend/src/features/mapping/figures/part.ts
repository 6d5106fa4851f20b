/** The mapping of one kind of object, as its JSON. */
export type Draft = Readonly<Record<string, unknown>>;

const isObject = (part: unknown): part is Draft =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

/** A part as an object: a column's name alone is the short way to write one. */
export const objectOf = (part: unknown): Draft =>
  typeof part === 'string' ? { column: part } : isObject(part) ? part : {};

const textOf = (part: unknown, name: string): string | null => {
  const value = objectOf(part)[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The column that a part reads. */
export const columnOf = (part: unknown): string | null => textOf(part, 'column');

/** The words that a part has for every record. */
export const constantOf = (part: unknown): string | null => textOf(part, 'constant');

export const formatOf = (part: unknown): string => textOf(part, 'format') ?? '';
export const zoneOf = (part: unknown): string => textOf(part, 'zone') ?? '';
export const matchOf = (part: unknown): string => textOf(part, 'match') ?? 'number';

/** The words of a part, such as those of a stage, by what they mean. */
export function wordsOf(part: unknown, name = 'words'): Readonly<Record<string, string>> {
  const words = objectOf(part)[name];
  if (!isObject(words)) return {};
  const pairs = Object.entries(words);
  return Object.fromEntries(
    pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** The texts of a list inside a part. */
export function listOf(part: unknown, name: string): string[] {
  const list = objectOf(part)[name];
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
}

/** With one part in place of what it was; null takes it out. */
export function withPart(draft: Draft, name: string, part: unknown): Draft {
  const rest = Object.fromEntries(Object.entries(draft).filter(([key]) => key !== name));
  return part === null || part === undefined ? rest : { ...rest, [name]: part };
}

/** A part that reads another column and keeps the rest of what it says, except a constant. */
export function withColumn(part: unknown, column: string | null): unknown {
  if (column === null) return null;
  const rest = withPart(withPart(objectOf(part), 'constant', null), 'column', null);
  return Object.keys(rest).length === 0 ? column : { ...rest, column };
}

/** A part that says one more thing of its column; an empty text takes it back. */
export function saying(part: unknown, name: string, value: unknown): unknown {
  const said = withPart(objectOf(part), name, value === '' ? null : value);
  const column = columnOf(said);
  return Object.keys(said).length === 1 && column !== null ? column : said;
}
