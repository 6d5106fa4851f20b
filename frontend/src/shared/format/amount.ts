import { type Decimal, abs, compare, decimal, divide, round } from './decimal';
import { grouped, MINUS } from './number';

/** How amounts of money are written: in full, or short (万 in Chinese, K in English). */
export type AmountStyle = 'full' | 'short';

export interface MoneyFormat {
  currency: string | null;
  language: string;
  style?: AmountStyle;
  /** So many decimal places, always; without it whole units from a thousand up. */
  places?: number;
  /** With the sign of the currency in front (default), or the digits alone. */
  sign?: boolean;
}

const SHORT = { zh: { unit: '10000', word: ' 万' }, en: { unit: '1000', word: 'K' } } as const;

/** "¥61,300", "6.1 万", "−¥234.50". */
export function money(text: string | Decimal, format: MoneyFormat): string {
  const value = typeof text === 'string' ? decimal(text) : text;
  const size = abs(value);
  const symbol = format.sign === false ? '' : currencySign(format.currency, format.language);
  return `${value.units < 0n ? MINUS : ''}${symbol}${digits(size, format)}`;
}

function digits(size: Decimal, { style, places, language }: MoneyFormat): string {
  if (places !== undefined) return grouped(round(size, places));
  const short = SHORT[language.startsWith('zh') ? 'zh' : 'en'];
  if (style === 'short' && compare(size, decimal(short.unit)) >= 0) {
    return grouped(divide(size, decimal(short.unit), 1)) + short.word;
  }
  const whole = compare(size, decimal('1000')) >= 0;
  return whole ? grouped(round(size, 0)) : grouped(round(size, 2), centsOrNone(size));
}

/** Below a thousand "12" stays "12", and "12.5" becomes "12.50". */
const centsOrNone = (size: Decimal) => ({
  trim: true,
  atLeast: compare(size, round(size, 0)) === 0 ? 0 : 2,
});

function currencySign(currency: string | null, language: string): string {
  if (currency === null) return '';
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  const symbol = parts.find((part) => part.type === 'currency')?.value ?? currency;
  return /^[A-Z]{3}$/.test(symbol) ? `${symbol} ` : symbol;
}
