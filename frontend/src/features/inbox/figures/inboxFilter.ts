import type { Schemas } from '@/shared/api/types';
import { addDays } from '@/shared/format/addDays';
import { startOfDay } from '@/shared/format/startOfDay';

export type InboxState = Schemas['InboxRow']['state'];

export const STATES = ['pending', 'done', 'waiting', 'ignored', 'mended'] as const;
const NAMES = ['state', 'connector', 'reason', 'external_id', 'from', 'until'] as const;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the list is narrowed to; `from` and `until` are days of the company, both included. */
export interface InboxFilter {
  state?: InboxState;
  connector?: string;
  reason?: string;
  external_id?: string;
  from?: string;
  until?: string;
}

/** The filter that an address names; what it cannot mean is left out. */
export function filterIn(search: URLSearchParams): InboxFilter {
  const given = Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search.get(name) ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  ) as Record<string, string>;
  const { state, from, until, ...rest } = given;
  const known = STATES.find((one) => one === state);
  return {
    ...rest,
    ...(known && { state: known }),
    ...(from !== undefined && DATE.test(from) && { from }),
    ...(until !== undefined && DATE.test(until) && { until }),
  };
}

/** The filter with one more part; null leaves that open. A reason belongs to what waits. */
export function narrowed(
  filter: InboxFilter,
  name: keyof InboxFilter,
  value: string | null,
): InboxFilter {
  const rest = Object.entries(filter).filter(
    ([key]) => key !== name && !(name === 'state' && key === 'reason'),
  );
  const next = value === null || value === '' ? rest : [...rest, [name, value]];
  const narrower = Object.fromEntries(next) as InboxFilter;
  return name === 'reason' && narrower.reason ? { ...narrower, state: 'waiting' } : narrower;
}

/** As the address has it, from "?" on; empty where nothing is narrowed. */
export function searchOf(filter: InboxFilter): string {
  const pairs = NAMES.flatMap((name) => (filter[name] ? [[name, filter[name]]] : []));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

/** As the list is asked for: days of the company as instants. */
export function queryOf(filter: InboxFilter, zone: string) {
  const { from, until, ...rest } = filter;
  return {
    ...rest,
    ...(from && { since: startOfDay(from, zone) }),
    ...(until && { until: startOfDay(addDays(until, 1), zone) }),
  };
}
