import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { WrittenBody } from '../figures/graph';
import { RULES_KEY } from './keys';

export interface ToSave {
  /** The version that it goes on from; without one it is a new rule. */
  before: { id: string; version: number } | null;
  name: string;
  body: WrittenBody;
  template?: string | null;
}

const save = ({ before, name, body, template = null }: ToSave) =>
  bodyOf(
    before === null
      ? api.POST('/api/v1/cascade/rules', { body: { name, body, template } })
      : api.PUT('/api/v1/cascade/rules/{rule_id}', {
          params: { path: { rule_id: before.id } },
          body: { version: before.version, name, body },
        }),
  );

/** Keeps the rule as a new one, or as the next version. */
export function useSaveRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSuccess: () => client.invalidateQueries({ queryKey: [...RULES_KEY, 'list'] }),
  });
}
