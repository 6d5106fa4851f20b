import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Problem } from '@/shared/api/problem';
import type { Schemas } from '@/shared/api/types';
import { planPath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useApplyToPlan } from '../api/applyToPlan';
import { type ToSave, useSaveRule } from '../api/saveRule';
import { bodyOfGraph } from '../figures/graph';
import { Overtaken } from './Overtaken';
import { SaveDialog } from './SaveDialog';
import type { RuleStudio } from './studio';

interface RuleActionsProps {
  studio: RuleStudio;
  note: Schemas['RuleNoteRow'] | null;
  latest: Schemas['RuleNoteRow'] | null;
  template: string | null;
  plan: string | null;
  onSaved: (rule: string) => void;
}

/** Undo, redo, save; and let the plan that it was opened from go by what is saved. */
export function RuleActions(props: RuleActionsProps) {
  const { studio, note, latest, template, plan, onSaved } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, mayWrite } = studio;
  const [naming, setNaming] = useState(false);
  const save = useSaveRule();
  const apply = useApplyToPlan(plan ?? '');
  if (!mayWrite) return null;
  const send = (to: Pick<ToSave, 'before' | 'name'>) => {
    const sent = { graph: draft.graph, name: to.name };
    save.mutate(
      { ...to, body: bodyOfGraph(draft.graph), template },
      {
        onSuccess: (rule) => {
          draft.settle(sent);
          setNaming(false);
          onSaved(rule.id);
        },
      },
    );
  };
  // Saved from what was seen: whoever saved meanwhile is not written over.
  const before = note && latest ? { id: note.id, version: note.version } : null;
  const refused = save.error instanceof Problem && save.error.code === 'rule_changed_meanwhile';
  const broken = (studio.values?.problems.length ?? 0) > 0;
  const nothingNew = note !== null && !draft.isChanged;
  const unnamed = note !== null && draft.name.trim() === '';
  return (
    <>
      {save.error && !refused && !naming && <ProblemNote error={save.error} />}
      {apply.error && <ProblemNote error={apply.error} />}
      <Button disabled={!draft.undo} onClick={() => draft.undo?.()}>
        {t('rules.actions.undo')}
      </Button>
      <Button disabled={!draft.redo} onClick={() => draft.redo?.()}>
        {t('rules.actions.redo')}
      </Button>
      {plan !== null && note && !draft.isChanged && (
        <Button
          disabled={apply.isPending}
          onClick={() => {
            apply.mutate(note.id, { onSuccess: () => void navigate(planPath(plan)) });
          }}
        >
          {t('rules.actions.apply')}
        </Button>
      )}
      <Button
        weight="primary"
        disabled={nothingNew || unnamed || broken || save.isPending}
        title={broken ? t('rules.actions.broken') : undefined}
        onClick={() => {
          if (before === null) setNaming(true);
          else send({ before, name: draft.name });
        }}
      >
        {t('rules.actions.save')}
      </Button>
      {naming && (
        <SaveDialog
          error={save.error}
          pending={save.isPending}
          onClose={() => {
            setNaming(false);
          }}
          onSave={(name) => {
            send({ before: null, name });
          }}
        />
      )}
      {refused && note && (
        <Overtaken
          rule={note.id}
          studio={studio}
          onKeep={() => {
            send({ before: null, name: t('rules.copyOf', { name: draft.name }) });
          }}
        />
      )}
    </>
  );
}
