import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useSavePlan } from '../api/savePlan';
import { ReplanDialog } from './ReplanDialog';
import { SheetDialog } from './SheetDialog';
import type { Editor } from './usePlanDraft';
import { useRunning } from './useRunning';

interface PlanActionsProps {
  page: Schemas['PlanPage'];
  editor: Editor;
  today: string;
  /** As it stands it gives no table, so it cannot be run. */
  broken: boolean;
  onRun: (runId: string) => void;
}

/** Undo, save, run: what can be done with a plan as it stands; the next step is the primary one. */
export function PlanActions({ page, editor, today, broken, onRun }: PlanActionsProps) {
  const { t } = useTranslation();
  const [replanning, setReplanning] = useState(false);
  const [sheet, setSheet] = useState(false);
  const save = useSavePlan(page.plan.id);
  const run = useRunning(page, onRun);
  const file = (
    <>
      <Button
        onClick={() => {
          setSheet(true);
        }}
      >
        {t('plans.sheet.open')}
      </Button>
      {sheet && (
        <SheetDialog
          page={page}
          unsaved={editor.isChanged}
          onClose={() => {
            setSheet(false);
          }}
        />
      )}
    </>
  );
  if (!page.may_write) return file;
  const replanned = page.plan.in_force?.mode === 'replan';
  const busy = page.work?.under_way ?? false;
  const error = save.error ?? run.error;
  return (
    <>
      {error && <ProblemNote error={error} />}
      <Button disabled={editor.undo === null} onClick={() => editor.undo?.()}>
        {t('plans.actions.undo')}
      </Button>
      <Button disabled={editor.redo === null} onClick={() => editor.redo?.()}>
        {t('plans.actions.redo')}
      </Button>
      {file}
      {editor.isChanged ? (
        <>
          <Button onClick={editor.reset}>{t('plans.actions.discard')}</Button>
          <Button
            weight="primary"
            disabled={save.isPending || broken || editor.overtaken}
            onClick={() => {
              const sent = editor.draft;
              save.mutate(editor.toSave, {
                onSuccess: (plan) => {
                  editor.settle(sent, plan);
                },
              });
            }}
          >
            {save.isPending ? t('ui.saving') : t('plans.actions.save')}
          </Button>
        </>
      ) : (
        <>
          {page.plan.in_force && (
            <Button
              weight={replanned ? 'primary' : 'plain'}
              disabled={broken || busy}
              onClick={() => {
                setReplanning(true);
              }}
            >
              {t('plans.actions.replan')}
            </Button>
          )}
          {!replanned && (
            <Button weight="primary" disabled={run.isPending || broken || busy} onClick={run.run}>
              {run.isPending ? t('plans.actions.running') : t('plans.actions.run')}
            </Button>
          )}
        </>
      )}
      {replanning && (
        <ReplanDialog
          page={page}
          today={today}
          onRun={onRun}
          onClose={() => {
            setReplanning(false);
          }}
        />
      )}
    </>
  );
}
