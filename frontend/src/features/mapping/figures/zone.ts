import type { ObjectKind } from './fields';
import { datesOf } from './fields';
import { columnOf, type Draft, saying, withPart, zoneOf } from './part';

const momentsOf = (kind: ObjectKind, draft: Draft) =>
  [...datesOf(kind), 'modified_at' as const].filter((name) => columnOf(draft[name]) !== null);

/** The zone of all dates of a record, empty for the connector's; null where they differ. */
export function zoneOfDates(kind: ObjectKind, draft: Draft): string | null {
  const [first = '', ...others] = new Set(
    momentsOf(kind, draft).map((name) => zoneOf(draft[name])),
  );
  return others.length === 0 ? first : null;
}

/** A part that says the same zone as the other dates, as soon as it reads a column. */
export const inZoneOf = (kind: ObjectKind, draft: Draft, name: string, part: unknown): unknown =>
  part !== null && [...datesOf(kind), 'modified_at'].some((one) => one === name)
    ? saying(part, 'zone', zoneOf(part) || (zoneOfDates(kind, draft) ?? ''))
    : part;

/** The same mapping with every date in one zone. */
export const withZone = (kind: ObjectKind, draft: Draft, zone: string): Draft =>
  momentsOf(kind, draft).reduce(
    (changed, name) => withPart(changed, name, saying(draft[name], 'zone', zone)),
    draft,
  );
