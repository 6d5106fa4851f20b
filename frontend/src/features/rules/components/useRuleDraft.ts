import { useState } from 'react';
import { type Edit, edited } from '../figures/edits';
import { bodyOfGraph, type RuleGraph } from '../figures/graph';
import { begun, changed, redone, undone } from '../figures/history';

const same = (a: RuleGraph, b: RuleGraph): boolean =>
  a === b || JSON.stringify(bodyOfGraph(a)) === JSON.stringify(bodyOfGraph(b));

/** A rule being drawn: every edit is a step that can be undone. */
export function useRuleDraft(opened: RuleGraph, name: string) {
  const [history, setHistory] = useState(() => begun({ graph: opened, name }));
  const [saved, setSaved] = useState({ graph: opened, name });
  const { present } = history;
  return {
    ...present,
    isChanged: present.name !== saved.name || !same(present.graph, saved.graph),
    /** `what` tells edits apart: those in a row with the same are one step. */
    edit: (edit: Edit, what = '') => {
      setHistory((now) =>
        changed(now, { ...now.present, graph: edited(now.present.graph, edit) }, what),
      );
    },
    rename: (next: string) => {
      setHistory((now) => changed(now, { ...now.present, name: next }, 'rule.name'));
    },
    undo:
      history.past.length > 0
        ? () => {
            setHistory(undone);
          }
        : null,
    redo:
      history.future.length > 0
        ? () => {
            setHistory(redone);
          }
        : null,
    settle: (sent: { graph: RuleGraph; name: string }) => {
      setSaved(sent);
    },
  };
}

export type RuleDraft = ReturnType<typeof useRuleDraft>;
