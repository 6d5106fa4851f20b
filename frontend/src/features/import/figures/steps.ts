import type { ImportFull } from '@/shared/api/types';

export const STEPS = ['columns', 'rows', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** The step that the address asks for, if it is open; else the one where there is something to do. */
export function stepOf(asked: string | null, batch: Pick<ImportFull, 'state' | 'missing'>): Step {
  const open = openSteps(batch);
  return STEPS.find((step) => step === asked && open.includes(step)) ?? first(batch);
}

/** Which steps may be gone to: an import that was carried out is only looked at. */
export function openSteps(batch: Pick<ImportFull, 'state' | 'missing'>): readonly Step[] {
  if (batch.state !== 'draft') return ['rows', 'result'];
  return batch.missing.length > 0 ? ['columns'] : ['columns', 'rows'];
}

const first = (batch: Pick<ImportFull, 'state'>): Step =>
  batch.state === 'draft' ? 'columns' : 'result';
