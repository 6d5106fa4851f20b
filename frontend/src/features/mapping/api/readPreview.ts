import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import type { ObjectKind } from '../figures/fields';
import type { Draft } from '../figures/part';

export type Preview = Schemas['PreviewAnswer'];
export type PreviewRow = Schemas['PreviewRow'];
export type FoundColumn = Schemas['ColumnFound'];
export type Records = Record<string, unknown>[];

interface Asked {
  connector: string;
  kind: ObjectKind;
  /** Null has one proposed. */
  draft: Draft | null;
  /** Null takes the latest of the inbox. */
  records: Records | null;
}

/** What records would become by a mapping; nothing is stored. */
export const usePreview = ({ connector, kind, draft, records }: Asked) =>
  useQuery({
    queryKey: ['mapping', 'preview', connector, kind, draft, records],
    queryFn: () =>
      bodyOf(
        api.POST('/api/v1/crm/connectors/{code}/preview', {
          params: { path: { code: connector } },
          body: { object_kind: kind, mapping: draft, records },
        }),
      ),
    placeholderData: keepPreviousData,
  });
