/** The time zones that the browser knows, and the one that is chosen now in any case. */
export const zonesWith = (chosen: string): string[] =>
  [...new Set([chosen, ...Intl.supportedValuesOf('timeZone')])].toSorted();
