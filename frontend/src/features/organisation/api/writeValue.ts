import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChange } from './useChange';

const run = async ({ code, ...body }: Schemas['NewValue'] & { code: string }) => {
  await api.POST('/api/v1/org/attributes/{code}/values', { params: { path: { code } }, body });
};

/** A value by hand, from a day on. */
export const useWriteValue = () => useChange(run);
