import { typedDecimal } from '@/shared/format/typedDecimal';

/** What a spreadsheet's column brings: one amount a line, empty for none; null where one cannot be read. */
export function pastedAmounts(text: string): string[] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const amounts: string[] = [];
  for (const line of lines) {
    const cell = line.split('\t')[0]?.trim() ?? '';
    const amount = cell === '' ? '' : typedDecimal(cell);
    if (amount === null) return null;
    amounts.push(amount);
  }
  return amounts;
}
