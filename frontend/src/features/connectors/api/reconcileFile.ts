import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useConnectorWrite } from './useConnectorWrite';

interface Comparing {
  code: string;
  kind: Schemas['ReconcileFileWanted']['object_kind'];
  file: File;
}

const compare = ({ code, kind, file }: Comparing) => {
  const form = new FormData();
  form.append('file', file);
  return bodyOf(
    api.POST('/api/v1/crm/connectors/{code}/reconcile-file', {
      params: { path: { code }, query: { object_kind: kind } },
      body: { file: file.name },
      bodySerializer: () => form,
    }),
  );
};

/** Holds a whole file against what was loaded; it changes nothing. */
export const useReconcileFile = () => useConnectorWrite(compare);
