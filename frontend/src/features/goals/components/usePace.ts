import { useDeferredValue } from 'react';
import { isPeriod } from '../figures/dates';
import {
  isWhole,
  missingShare,
  type PaceDraft,
  type PacePart,
  type PaceRule,
  paceRuleOf,
} from '../figures/paceRule';
import { useCyclePreview } from '../api/previewCycle';
import { useSeason } from '../api/readSeason';

interface Around {
  starts_on: string;
  ends_on: string;
  calendar_id: string;
  cycle_id?: string;
}

/** A pace that is being written: the parts that stand, the rule once it is whole, and its picture. */
export function usePace(draft: PaceDraft, around: Around) {
  const known = isPeriod(around.starts_on, around.ends_on) && around.calendar_id !== '';
  const { starts_on, ends_on, calendar_id } = around;
  const seasonal = known && draft.kind === 'seasonal';
  const season = useSeason(
    seasonal
      ? {
          starts_on,
          ends_on,
          calendar_id,
          by: draft.by,
          ...(draft.metric && { metric_id: draft.metric }),
        }
      : null,
  );
  const parts = partsOf(draft, season.data?.parts);
  const rule = ruleOf({ ...draft, parts });
  const asked = useDeferredValue(
    known && rule ? JSON.stringify({ ...around, pace_rule: rule }) : null,
  );
  const preview = useCyclePreview(asked === null ? null : (JSON.parse(asked) as Asked));
  return { season, parts, rule, preview };
}

type Asked = Around & { pace_rule: PaceRule };

/** What was typed, as long as it belongs to the parts of the period; else what is proposed. */
function partsOf(
  draft: PaceDraft,
  proposed: readonly { start: string; until: string; share: string }[] | undefined,
): readonly PacePart[] {
  if (proposed === undefined) return draft.parts;
  const same =
    proposed.length === draft.parts.length &&
    proposed.every(
      (part, at) => draft.parts[at]?.from === part.start && draft.parts[at].until === part.until,
    );
  if (same) return draft.parts;
  return proposed.map(({ start, until, share }) => ({ from: start, until, share }));
}

function ruleOf(draft: PaceDraft): PaceRule | null {
  const shared =
    draft.kind === 'seasonal' ? draft.parts : draft.kind === 'milestones' ? draft.steps : null;
  if (shared === null) return paceRuleOf(draft);
  const whole = shared.length > 0 && isWhole(missingShare(shared.map(({ share }) => share)));
  const dated = draft.kind !== 'milestones' || draft.steps.every(({ date }) => date !== '');
  return whole && dated ? paceRuleOf(draft) : null;
}
