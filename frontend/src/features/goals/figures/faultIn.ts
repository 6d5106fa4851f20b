import { Problem } from '@/shared/api/problem';

/** The sentence of a refusal that is about this field, as its code tells. */
export const faultIn = (error: Error | null, ...codes: readonly string[]): string | undefined =>
  error instanceof Problem && codes.includes(error.code) ? error.message : undefined;

/** A refusal that none of these fields shows beside itself. */
export const elsewhere = (error: Error | null, ...codes: readonly string[]): Error | null =>
  error instanceof Problem && codes.includes(error.code) ? null : error;
