import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { TextArea } from '@/shared/ui/TextArea';
import { useNameRun } from '../api/nameRun';

/** What a run is for, in its planner's words, so that it is found again beside others. */
export function NameRun({ run }: { run: Schemas['RunRow'] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('scenarios.name')}
      </Button>
      {open && (
        <NameDialog
          run={run}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function NameDialog({ run, onClose }: { run: Schemas['RunRow']; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(run.name);
  const [note, setNote] = useState(run.note);
  const save = useNameRun(run.id);
  return (
    <Dialog
      title={t('scenarios.title')}
      onClose={onClose}
      submit={{
        label: t('plans.actions.save'),
        pending: save.isPending,
        run: () => {
          save.mutate({ name: name.trim(), note: note.trim() }, { onSuccess: onClose });
        },
      }}
    >
      <Field
        label={t('plans.new.name')}
        note={t('scenarios.nameNote')}
        maxLength={80}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <TextArea
        label={t('scenarios.note')}
        maxLength={500}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      {save.error && <ProblemNote error={save.error} />}
    </Dialog>
  );
}
