import { typedDecimal } from '@/shared/format/typedDecimal';

/** The cells of what a spreadsheet copies: tabs between, a cell with a tab, a line or a quote in quotes. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let found = cell.exec(plain); found; found = cell.exec(plain)) {
    const [, quoted, bare = '', end] = found;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}

/**
 * Values and coefficients, the first two columns of each row; null where a coefficient cannot be read. A first row
 * without a number is a heading.
 */
export function pastedTable(text: string): Record<string, string> | null {
  const rows = pastedCells(text).filter((row) => row.some((cell) => cell !== ''));
  if (rows.some((row) => row.length < 2)) return null;
  const read = rows.map(([value = '', number = '']) => [value, typedDecimal(number)] as const);
  const body = read[0]?.[1] === null ? read.slice(1) : read;
  if (body.length === 0 || body.some(([, number]) => number === null)) return null;
  return Object.fromEntries(body.map(([value, number]) => [value, number ?? '']));
}
