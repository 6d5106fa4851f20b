import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Page } from '@/shared/ui/Page';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useAlignObjective } from '../api/alignObjective';
import { useChangeObjective } from '../api/changeObjective';
import { useDeleteObjective } from '../api/deleteObjective';
import { useSaveTemplate } from '../api/saveTemplate';
import { ownerOf, type ParentChoice } from '../figures/keyResultDraft';
import styles from './Form.module.css';
import { type ObjectiveDraft, ObjectiveFields } from './ObjectiveFields';
import { Unsaved } from './Unsaved';

interface EditObjectiveFormProps {
  id: string;
  above: ReactNode;
  first: ObjectiveDraft;
  choices: readonly ParentChoice[];
  onDone: () => void;
}

/** Changes an objective, keeps it as a template, or deletes it while it has no key results. */
export function EditObjectiveForm({ id, above, first, choices, onDone }: EditObjectiveFormProps) {
  const { t } = useTranslation();
  const [start] = useState(first);
  const [draft, setDraft] = useState(start);
  const [name, setName] = useState(start.title);
  const [change, align, remove, keep] = [
    useChangeObjective(),
    useAlignObjective(),
    useDeleteObjective(),
    useSaveTemplate(),
  ];
  const pending = [change, align, remove].some((one) => one.isPending || one.isSuccess);
  const save = async () => {
    const owner = draft.owner && ownerOf(draft.owner);
    await change.mutateAsync({ id, body: { title: draft.title.trim(), ...(owner && { owner }) } });
    if (draft.parents !== start.parents) {
      await align.mutateAsync({ id, body: draft.parents.map((one) => one.id) });
    }
    onDone();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // What is refused stands in the error of its call.
    save().catch(() => undefined);
  };
  const error = change.error ?? align.error ?? remove.error;
  return (
    <Page title={t('goals.objective.change')} above={above}>
      <form className={styles.form} onSubmit={submit}>
        <section className={styles.section}>
          <h2>{t('goals.objective.title')}</h2>
          <ObjectiveFields draft={draft} choices={choices} error={error} onChange={setDraft} />
        </section>
        {error && <ProblemNote error={error} />}
        <div className={styles.actions}>
          <Button
            type="submit"
            weight="primary"
            disabled={change.isPending || draft.owner === null}
          >
            {t(change.isPending ? 'ui.saving' : 'goals.save')}
          </Button>
          <Button
            className={styles.end}
            onClick={() => {
              remove.mutate(id, { onSuccess: onDone });
            }}
          >
            {t('goals.objective.delete')}
          </Button>
        </div>
        <section className={styles.section}>
          <h2>{t('goals.template.keep')}</h2>
          <p className={styles.lead}>{t('goals.template.keepMeans')}</p>
          <div className={styles.line}>
            <Field
              label={t('goals.template.name')}
              maxLength={200}
              value={name}
              onChange={(event) => {
                setName(event.target.value);
              }}
            />
            <Button
              disabled={keep.isPending || name.trim() === ''}
              onClick={() => {
                keep.mutate({ objective_id: id, name: name.trim() });
              }}
            >
              {t('goals.template.save')}
            </Button>
          </div>
          {keep.isSuccess && (
            <p role="status">{t('goals.template.saved', { name: keep.data.name })}</p>
          )}
          {keep.error && <ProblemNote error={keep.error} />}
        </section>
      </form>
      <Unsaved when={draft !== start && !pending} />
    </Page>
  );
}
