import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { WrittenBody } from '../figures/graph';
import { RULES_KEY } from './keys';

interface Asked {
  plan: string | null;
  body: WrittenBody;
  owner: string | null;
}

/** What every node of a draft gives: to one owner, and to everybody in a plan or in the company. */
export const useNodeValues = ({ plan, body, owner }: Asked) =>
  useQuery({
    queryKey: [...RULES_KEY, 'nodes', plan, owner, body],
    queryFn: ({ signal }) =>
      bodyOf(
        plan === null
          ? api.POST('/api/v1/cascade/rules/nodes', { body: { body, owner }, signal })
          : api.POST('/api/v1/cascade/plans/{plan_id}/nodes', {
              params: { path: { plan_id: plan } },
              body: { body, owner },
              signal,
            }),
      ),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    meta: { live: ['organisation'] },
  });
