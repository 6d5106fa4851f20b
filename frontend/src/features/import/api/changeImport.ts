import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useImportWrite } from './useImportWrite';

/** Another kind, other columns, other options: every row is checked again. */
export const useChangeImport = (id: string) =>
  useImportWrite((body: Schemas['ImportChange']) =>
    bodyOf(api.PATCH('/api/v1/imports/{import_id}', { params: { path: { import_id: id } }, body })),
  );
