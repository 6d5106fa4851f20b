import { api, bodyOf } from '@/shared/api/client';
import { useImportWrite } from './useImportWrite';

/** Carries it out, all or nothing. */
export const useApplyImport = (id: string) =>
  useImportWrite(() =>
    bodyOf(api.POST('/api/v1/imports/{import_id}/apply', { params: { path: { import_id: id } } })),
  );
