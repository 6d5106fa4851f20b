import { api, bodyOf } from '@/shared/api/client';
import { useImportWrite } from './useImportWrite';

/** Takes it back, as long as nothing depends on it. */
export const useUndoImport = (id: string) =>
  useImportWrite(() =>
    bodyOf(api.POST('/api/v1/imports/{import_id}/undo', { params: { path: { import_id: id } } })),
  );
