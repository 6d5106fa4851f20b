import { decimal, multiply, toPlain } from './decimal';

const WIDE = /[０-９．，－＋]/g;
const SCALES: readonly [string, string][] = [
  ['亿', '100000000'],
  ['万', '10000'],
  ['k', '1000'],
  ['m', '1000000'],
];
const PLAIN = /^-?(\d+(\.\d*)?|\.\d+)$/;

/** What somebody typed as a plain decimal string ("1,234.50" → "1234.50", "6.13 万" → "61300"), or null. */
export function typedDecimal(typed: string): string | null {
  const narrow = typed.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const text = narrow
    .replaceAll('−', '-')
    .replace(/[\s,¥$€+]/g, '')
    .toLowerCase();
  const scale = SCALES.find(([word]) => text.endsWith(word));
  const digits = scale ? text.slice(0, -scale[0].length) : text;
  if (!PLAIN.test(digits)) return null;
  if (!scale) return digits;
  const exact = toPlain(multiply(decimal(digits), decimal(scale[1])));
  return exact.includes('.') ? exact.replace(/\.?0+$/, '') : exact;
}
