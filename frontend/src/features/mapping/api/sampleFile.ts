import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The first rows of a file as records; nothing is kept. */
export const useSampleFile = () =>
  useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return bodyOf(
        api.POST('/api/v1/crm/sample-file', {
          body: { file: file.name },
          bodySerializer: () => form,
        }),
      );
    },
  });
