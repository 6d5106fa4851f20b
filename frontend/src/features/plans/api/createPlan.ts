import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { PLANS_KEY } from './keys';

type NewPlan = Schemas['NewPlan'];

/** A plan by a rule that is there, or by one that is kept first. */
export type WantedPlan = Omit<NewPlan, 'rule_id'> & { rule: string | Schemas['NewRule'] };

async function createPlan({ rule, ...plan }: WantedPlan) {
  const ruleId =
    typeof rule === 'string'
      ? rule
      : (await bodyOf(api.POST('/api/v1/cascade/rules', { body: rule }))).id;
  return bodyOf(api.POST('/api/v1/cascade/plans', { body: { ...plan, rule_id: ruleId } }));
}

export function useCreatePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: createPlan,
    onSuccess: () => client.invalidateQueries({ queryKey: PLANS_KEY }),
  });
}
