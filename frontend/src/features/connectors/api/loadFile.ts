import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useConnectorWrite } from './useConnectorWrite';

interface Loading {
  code: string;
  kind: Schemas['LoadWanted']['object_kind'];
  file: File;
}

const load = ({ code, kind, file }: Loading) => {
  const form = new FormData();
  form.append('file', file);
  return bodyOf(
    api.POST('/api/v1/crm/connectors/{code}/load', {
      params: { path: { code }, query: { object_kind: kind } },
      body: { file: file.name },
      bodySerializer: () => form,
    }),
  );
};

/** A spreadsheet into the inbox; the same again changes nothing. */
export const useLoadFile = () => useConnectorWrite(load);
