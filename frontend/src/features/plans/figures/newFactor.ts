import type { Schemas } from '@/shared/api/types';
import { freeId } from './edits';
import type { RuleBody, RuleNode } from './rule';

export type Choice = Pick<Schemas['PlanAttribute'], 'code' | 'name' | 'value_type' | 'values'>;

const ONE_WHERE_MISSING = { use: 'default', value: '1' } as const;
const LEAVE = { use: 'leave' } as const;

/** A factor that reads an attribute and, at first, changes nobody's weight where that can be. */
export function newFactor(body: RuleBody, { code, name, value_type, values }: Choice): RuleNode[] {
  const missing = ONE_WHERE_MISSING;
  const id = freeId(body, code);
  if (value_type === 'number')
    return [{ id, kind: 'attribute', name, settings: { attribute: code, missing } }];
  const source: RuleNode = {
    id: freeId(body, `${code}_of`),
    kind: 'attribute',
    settings: { attribute: code, missing: LEAVE },
  };
  if (value_type === 'date') {
    const settings = { steps: [{ months: 0, share: '1' }], missing };
    return [source, { id, kind: 'ramp', name, settings, inputs: { since: source.id } }];
  }
  const words = value_type === 'boolean' ? ['true', 'false'] : values;
  const settings = {
    table: Object.fromEntries(words.map((value) => [value, '1'])),
    ...(value_type === 'text' && { otherwise: '1' }),
    missing,
  };
  return [source, { id, kind: 'table', name, settings, inputs: { value: source.id } }];
}
