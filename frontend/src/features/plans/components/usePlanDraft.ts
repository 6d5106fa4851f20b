import { useState } from 'react';
import type { Schemas } from '@/shared/api/types';
import { differs, draftOf, type PlanDraft, savedPlan } from '../figures/draft';
import { begun, changed, type History, redone, undone } from '../figures/history';
import { type RuleBody, ruleOf } from '../figures/rule';

interface Editing {
  history: History<PlanDraft>;
  saved: PlanDraft;
  revision: number;
  /** What was edited last: typing on in one cell is one step to undo. */
  last: string;
}

const opened = (page: Schemas['PlanPage']): Editing => {
  const draft = draftOf(page);
  return { history: begun(draft), saved: draft, revision: page.revision, last: '' };
};

/** As another page hands it over: the rule with its coefficients changed, one step to undo. */
const offering = (page: Schemas['PlanPage'], offered: RuleBody): Editing => {
  const now = opened(page);
  const draft = { ...now.saved, body: ruleOf({ ...offered }) };
  return differs(draft, now.saved) ? { ...now, history: changed(now.history, draft) } : now;
};

/**
 * A plan being changed on the page: nothing is lost when somebody else saves it, and nothing overwritten. It may
 * begin with a rule that another page offers.
 */
export function usePlanDraft(page: Schemas['PlanPage'], offered: RuleBody | null = null) {
  const [editing, setEditing] = useState(() => (offered ? offering(page, offered) : opened(page)));
  const { history, saved, revision } = editing;
  const draft = history.present;
  const isChanged = differs(draft, saved);
  // Revisions only grow; a page read before one's own save came back is not somebody else's change.
  const moved = page.revision > revision;
  if (moved && !isChanged) setEditing(opened(page));
  return {
    draft,
    saved,
    isChanged,
    overtaken: moved && isChanged,
    edit: (next: PlanDraft, what: string) => {
      setEditing((now) => ({
        ...now,
        last: what,
        history:
          now.last === what && now.history.past.length > 0
            ? { ...now.history, present: next, future: [] }
            : changed(now.history, next),
      }));
    },
    undo:
      history.past.length > 0
        ? () => {
            setEditing((now) => ({ ...now, last: '', history: undone(now.history) }));
          }
        : null,
    redo:
      history.future.length > 0
        ? () => {
            setEditing((now) => ({ ...now, last: '', history: redone(now.history) }));
          }
        : null,
    /** Back to what is saved now. */
    reset: () => {
      setEditing(opened(page));
    },
    toSave: savedPlan(draft, saved, revision),
    /** What was sent is saved; what was typed since then is not. */
    settle: (sent: PlanDraft, plan: { revision: number }) => {
      setEditing((now) => ({
        history: now.history.present === sent ? begun(sent) : now.history,
        saved: sent,
        revision: plan.revision,
        last: '',
      }));
    },
  };
}

export type Editor = ReturnType<typeof usePlanDraft>;
