import type { Schemas } from '@/shared/api/types';
import type { Factor } from './rule';

export type Choice = Pick<Schemas['PlanAttribute'], 'code' | 'name' | 'value_type' | 'values'>;

const ONE_WHERE_MISSING = { use: 'default', value: '1' } as const;

/** A factor that reads an attribute and, at first, changes nobody's weight where that can be. */
export function newFactor({ code, name, value_type, values }: Choice): Factor {
  const read = { name, attribute: code, missing: ONE_WHERE_MISSING };
  switch (value_type) {
    case 'number':
      return { kind: 'number', ...read };
    case 'date':
      return { kind: 'ramp', ...read, steps: [{ months: 0, share: '1' }] };
    case 'boolean':
      return { kind: 'lookup', ...read, table: { true: '1', false: '1' } };
    case 'text': {
      const table = Object.fromEntries(values.map((value) => [value, '1']));
      return { kind: 'lookup', ...read, table, otherwise: '1' };
    }
  }
}
