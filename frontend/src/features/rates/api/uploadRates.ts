import { api, bodyOf } from '@/shared/api/client';
import { useRateWrite } from './useRateWrite';

/** All rates of a spreadsheet, or none of them. */
export const useUploadRates = () =>
  useRateWrite((file: File) => {
    const form = new FormData();
    form.append('file', file);
    return bodyOf(
      api.POST('/api/v1/crm/rates/file', {
        body: { file: file.name },
        bodySerializer: () => form,
      }),
    );
  });
