import { api, bodyOf } from '@/shared/api/client';
import { useImportWrite } from './useImportWrite';

/** Takes the workbook of wrong rows back, mended. */
export const useTakeMended = (id: string) =>
  useImportWrite((file: File) => {
    const form = new FormData();
    form.append('file', file);
    return bodyOf(
      api.POST('/api/v1/imports/{import_id}/mended', {
        params: { path: { import_id: id } },
        body: { file: file.name },
        bodySerializer: () => form,
      }),
    );
  });
