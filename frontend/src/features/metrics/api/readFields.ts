import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import type { FactKind } from '../figures/definition';

export type FieldFound = Schemas['FieldRow'];

export const readFields = (fact_kind: FactKind) =>
  bodyOf(api.GET('/api/v1/crm/condition-fields', { params: { query: { fact_kind } } }));

/** By what facts of a kind can be told apart, with the words that stand there. */
export const useFields = (factKind: FactKind | '') =>
  useQuery({
    queryKey: ['metrics', 'fields', factKind],
    queryFn: () => readFields(factKind === '' ? 'deal' : factKind),
    enabled: factKind !== '',
  });
