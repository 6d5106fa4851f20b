import { decimal, round } from '@/shared/format/decimal';
import { grouped } from '@/shared/format/number';
import type { Schemas } from '@/shared/api/types';

type Type = Schemas['NodeRow']['type'];

/** A value as it is read: numbers with their thousands apart, all their digits. */
export const readable = (type: Type | undefined, value: string): string =>
  type === 'number' ? grouped(decimal(value), { trim: true }) : value;

const PLACES = 4;

/** The same where there is little room: four decimals at most. */
export const brief = (type: Type | undefined, value: string): string =>
  type === 'number' ? grouped(round(decimal(value), PLACES), { trim: true }) : value;
