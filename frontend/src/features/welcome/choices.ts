/** Where the company may be: every zone that the browser knows, its own first. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
export const ZONES: readonly string[] = [
  ...new Set([ownZone(), 'Asia/Shanghai', ...Intl.supportedValuesOf('timeZone')]),
];
export const CURRENCIES: readonly string[] = [
  ...new Set(['CNY', 'EUR', 'USD', 'HKD', 'JPY', ...Intl.supportedValuesOf('currency')]),
];
export const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, index) => `${index + 1}`);
