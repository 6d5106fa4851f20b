import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Reconciliation = Schemas['ReconciliationRow'];
export type ReconciledObject = Schemas['ReconciledObject'];

/** What came of reconciling a source, the latest first. */
export const useReconciliations = (code: string) =>
  useQuery({
    queryKey: ['connectors', 'reconciliations', code],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/crm/connectors/{code}/reconciliations', { params: { path: { code } } }),
      ),
    meta: { live: ['job', 'inbox'] },
  });
