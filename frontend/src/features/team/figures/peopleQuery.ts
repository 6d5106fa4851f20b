import type { Schemas, Status } from '@/shared/api/types';

export type TeamOrder = NonNullable<PeopleQuery['order']>;

/** What the server is asked for. */
export interface PeopleQuery {
  unit?: string;
  strand?: string;
  status?: Status[];
  office?: string;
  level?: string;
  q?: string;
  alerts_only?: boolean;
  order?:
    | 'lag'
    | 'name'
    | 'unit'
    | 'level'
    | 'attainment'
    | 'actual'
    | 'target'
    | 'likelihood'
    | 'action';
  descending?: boolean;
}

const ORDERS = new Set<string>([
  'lag',
  'name',
  'attainment',
  'actual',
  'likelihood',
  'action',
] satisfies TeamOrder[]);

const STATUSES = new Set<string>([
  'ahead',
  'on_track',
  'watch',
  'behind',
  'too_early',
  'no_data',
] satisfies Status[]);

const isOrder = (text: string): text is TeamOrder => ORDERS.has(text);
const isStatus = (text: string): text is Status => STATUSES.has(text);

/** The page's address as a question: what it does not name, or names wrongly, is left out. */
export function peopleQuery(unit: string | null, search: URLSearchParams): PeopleQuery {
  const word = (name: string) => search.get(name) ?? '';
  const strand = word('strand');
  const status = word('status').split('.').filter(isStatus);
  const order = word('order');
  return {
    ...(unit && { unit }),
    ...(strand && { strand }),
    ...(status.length > 0 && { status }),
    ...(word('office') && { office: word('office') }),
    ...(word('level') && { level: word('level') }),
    ...(word('q') && { q: word('q') }),
    ...(search.has('alerts') && { alerts_only: true }),
    ...(isOrder(order) && { order }),
    ...(search.has('up') && { descending: false }),
  };
}

/** Whether it narrows the people at all. */
export const isNarrowed = (query: PeopleQuery): boolean =>
  [query.status, query.office, query.level, query.q, query.alerts_only].some(
    (value) => value !== undefined,
  );

/** The furthest behind first: how the page opens. */
export const isByLag = ({ order, descending }: PeopleQuery): boolean =>
  (order ?? 'lag') === 'lag' && descending !== false;

/** The same as the address of a download. */
export function downloadPath(query: PeopleQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  return `/api/v1/team/export?${search.toString()}`;
}

export type StatusCounts = Schemas['StatusCounts'];

/** What the address may change: the value, or nothing of it. */
export type AddressChange = Record<string, string | null>;
