import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/shared/api/problem';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Button } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { fromTemplate } from '../figures/fromTemplate';
import {
  bodyOfKeyResult,
  emptyKeyResult,
  type KeyResultDraft,
  ownerOf,
  type OwnerChoice,
  type ParentChoice,
} from '../figures/keyResultDraft';
import styles from './Form.module.css';
import { KeyResultFields } from './KeyResultFields';
import { type ObjectiveDraft, ObjectiveFields } from './ObjectiveFields';
import { TemplateChooser, type TemplateRow } from './TemplateChooser';
import { Unsaved } from './Unsaved';

interface NewObjectiveFormProps {
  cycle: Schemas['CycleFull'];
  templates: readonly TemplateRow[];
  metrics: readonly Schemas['MetricRow'][];
  choices: readonly ParentChoice[];
  currency: string;
  owner: OwnerChoice | null;
  above: ReactNode;
  error: Error | null;
  pending: boolean;
  onSave: (body: Schemas['NewGoal']) => void;
}

/** The key result that a refusal is about, by its place; none where it is about the objective. */
const placeOf = (error: Error | null): number | null => {
  const place = error instanceof Problem ? error.params['key_result'] : undefined;
  return typeof place === 'number' ? place : null;
};

/** An objective with its key results: everything is edited before anything is made. */
export function NewObjectiveForm(props: NewObjectiveFormProps) {
  const { cycle, templates, metrics, choices, currency, error, pending } = props;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [template, setTemplate] = useState<string | null>(null);
  const [start] = useState<ObjectiveDraft>({ title: '', owner: props.owner, parents: [] });
  const [draft, setDraft] = useState(start);
  const [rows, setRows] = useState<readonly KeyResultDraft[]>([]);
  const place = placeOf(error);
  const choose = (chosen: TemplateRow | null) => {
    setTemplate(chosen?.key ?? null);
    setDraft({ ...draft, title: chosen?.objective[language] ?? '' });
    setRows(
      chosen?.key_results.map((body) => fromTemplate(body, language, currency, metrics)) ?? [],
    );
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    props.onSave({
      cycle_id: cycle.id,
      title: draft.title.trim(),
      owner: draft.owner ? ownerOf(draft.owner) : {},
      parent_ids: draft.parents.map(({ id }) => id),
      key_results: rows.map((row) => ({ ...bodyOfKeyResult(row), parents: [] })),
    });
  };
  return (
    <Page title={t('goals.objective.new')} note={cycle.name} above={props.above}>
      <form className={styles.form} onSubmit={save}>
        <section className={styles.section}>
          <h2>{t('goals.template.title')}</h2>
          <TemplateChooser templates={templates} chosen={template} onChoose={choose} />
        </section>
        <section className={styles.section}>
          <h2>{t('goals.objective.title')}</h2>
          <ObjectiveFields draft={draft} choices={choices} error={error} onChange={setDraft} />
        </section>
        {rows.map((row, at) => (
          <section key={at} className={styles.section}>
            <h2>{t('goals.keyResult.numbered', { number: at + 1 })}</h2>
            <KeyResultFields
              draft={row}
              error={place === at ? error : null}
              period={{ from: cycle.starts_on, to: cycle.ends_on }}
              metrics={metrics}
              onChange={(changed) => {
                setRows(rows.map((one, other) => (other === at ? changed : one)));
              }}
            />
            <div>
              <Button
                onClick={() => {
                  setRows(rows.filter((_, other) => other !== at));
                }}
              >
                {t('goals.keyResult.leaveOut')}
              </Button>
            </div>
          </section>
        ))}
        {error && <ProblemNote error={error} />}
        <div className={styles.actions}>
          <Button type="submit" weight="primary" disabled={pending || draft.owner === null}>
            {pending ? t('ui.saving') : t('goals.objective.make', { count: rows.length })}
          </Button>
          <Button
            onClick={() => {
              setRows([...rows, emptyKeyResult(currency)]);
            }}
          >
            {t('goals.keyResult.add')}
          </Button>
          {draft.owner === null && (
            <span className={styles.sum}>{t('goals.objective.needsOwner')}</span>
          )}
        </div>
      </form>
      <Unsaved when={(draft !== start || rows.length > 0) && !pending} />
    </Page>
  );
}
