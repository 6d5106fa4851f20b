import { api, bodyOf } from '@/shared/api/client';
import type { ImportFull } from '@/shared/api/types';
import { useImportWrite } from './useImportWrite';

/** Carries it out, all or nothing. */
export const useApplyImport = (id: string, onDone: (batch: ImportFull) => void) =>
  useImportWrite(
    () =>
      bodyOf(
        api.POST('/api/v1/imports/{import_id}/apply', { params: { path: { import_id: id } } }),
      ),
    onDone,
  );
