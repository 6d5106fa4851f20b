import { api, bodyOf } from '@/shared/api/client';
import { useImportWrite } from './useImportWrite';

const begin = (file: File) => {
  const form = new FormData();
  form.append('file', file);
  return bodyOf(
    api.POST('/api/v1/imports', { body: { file: file.name }, bodySerializer: () => form }),
  );
};

/** Takes a file in as a draft: nothing is written yet. */
export const useBeginImport = () => useImportWrite(begin);
