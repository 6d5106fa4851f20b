import type { RuleNode } from './graph';

interface Shown {
  key: string;
  value: string;
}

const ROWS = 6;

/** What a card shows of how its node is set: a table's first rows, a ramp's steps, the text of a formula. */
export function faceOf({ settings }: RuleNode): Shown[] {
  const { table, steps, bands, text, value, parts } = settings as {
    table?: Record<string, string>;
    steps?: readonly { months: number; share: string }[];
    bands?: readonly { least?: string; below?: string; coefficient: string }[];
    text?: string;
    value?: string;
    parts?: readonly { port: string; weight: number }[];
  };
  const rows: Shown[] = [
    ...Object.entries(table ?? {}).map(([key, coefficient]) => ({ key, value: coefficient })),
    ...(steps ?? []).map(({ months, share }) => ({ key: `≥ ${months}`, value: share })),
    ...(bands ?? []).map(({ least, below, coefficient }) => ({
      key: `${least ?? '−∞'} – ${below ?? '∞'}`,
      value: coefficient,
    })),
    ...(parts ?? []).map(({ port, weight }) => ({ key: port, value: String(weight) })),
  ];
  if (text !== undefined) rows.push({ key: text.slice(0, 60), value: '' });
  if (value !== undefined) rows.push({ key: '', value });
  return rows.slice(0, ROWS);
}
