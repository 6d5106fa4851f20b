import { useMutation } from '@tanstack/react-query';
import type { KeyResultDraft } from '../figures/keyResultDraft';
import { ownerOf, parentOf } from '../figures/keyResultDraft';
import { changesOf, sameOwner, sameParents, sameSteps, stepsOf } from '../figures/keptKeyResult';
import type { PaceRule } from '../figures/paceRule';
import { useAlignKeyResult } from './alignKeyResult';
import { useChangeKeyResult } from './changeKeyResult';
import { useChangeSteps } from './changeSteps';
import { useHandOver } from './handOver';
import { useRemoveThresholds } from './removeThresholds';
import { useSetThresholds } from './setThresholds';

export interface ThresholdsDraft {
  watch: string;
  behind: string;
  ahead: string;
}

interface Edited {
  id: string;
  before: KeyResultDraft;
  after: KeyResultDraft;
  reason: string;
  /** Given where it is to change; null gives up a pace of its own. */
  pace_rule?: PaceRule | null;
  thresholds: ThresholdsDraft | null;
  /** It had thresholds of its own before. */
  hadThresholds: boolean;
}

/** Changes what differs, call by call; a refusal stops there, and what was done before it stands. */
export function useSaveKeyResult() {
  const [change, steps, owner, align] = [
    useChangeKeyResult(),
    useChangeSteps(),
    useHandOver(),
    useAlignKeyResult(),
  ];
  const [limits, noLimits] = [useSetThresholds(), useRemoveThresholds()];
  return useMutation({
    mutationFn: async (edited: Edited) => {
      const { id, before, after, reason, pace_rule, thresholds } = edited;
      const fields = { ...changesOf(before, after), ...(pace_rule !== undefined && { pace_rule }) };
      if (Object.keys(fields).length > 1)
        await change.mutateAsync({ id, body: { ...fields, reason } });
      if (!sameSteps(before, after)) {
        await steps.mutateAsync({ id, body: { ...stepsOf(after), reason } });
      }
      if (after.owner && !sameOwner(before, after)) {
        await owner.mutateAsync({ id, body: { owner: ownerOf(after.owner), reason } });
      }
      if (!sameParents(before, after)) {
        await align.mutateAsync({ id, body: after.parents.map(parentOf) });
      }
      if (thresholds) await limits.mutateAsync({ ...thresholds, key_result_id: id });
      else if (edited.hadThresholds) await noLimits.mutateAsync(id);
    },
  });
}
