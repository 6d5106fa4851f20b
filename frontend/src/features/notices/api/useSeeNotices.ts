import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Notices } from '@/shared/api/types';
import { NOTICES_KEY } from './useNotices';

/** The count goes at once; what was new stays marked until the list is read again. */
export function useSeeNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.POST('/api/v1/notices/seen'),
    onMutate: () => {
      client.setQueryData<Notices>(NOTICES_KEY, (before) => before && { ...before, new: 0 });
    },
  });
}
