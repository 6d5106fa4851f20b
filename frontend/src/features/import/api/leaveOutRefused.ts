import { api, bodyOf } from '@/shared/api/client';
import { useImportWrite } from './useImportWrite';

/** Leaves every wrong row out. */
export const useLeaveOutRefused = (id: string) =>
  useImportWrite(() =>
    bodyOf(
      api.POST('/api/v1/imports/{import_id}/leave-out', { params: { path: { import_id: id } } }),
    ),
  );
