import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useImportWrite } from './useImportWrite';

type Mended = Schemas['ImportRowChange'] & { line: number };

/** New text in cells of a row, or whether it is left out. */
export const useMendRow = (id: string) =>
  useImportWrite(({ line, ...body }: Mended) =>
    bodyOf(
      api.PATCH('/api/v1/imports/{import_id}/rows/{line}', {
        params: { path: { import_id: id, line } },
        body,
      }),
    ),
  );
