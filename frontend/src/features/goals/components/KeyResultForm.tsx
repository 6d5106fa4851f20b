import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Field } from '@/shared/ui/Field';
import { Page } from '@/shared/ui/Page';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { ThresholdsDraft } from '../api/useSaveKeyResult';
import { elsewhere, faultIn } from '../figures/faultIn';
import { isStepped, type KeyResultDraft, type ParentChoice } from '../figures/keyResultDraft';
import { ALL_FAULTS, FAULTS } from '../figures/keyResultFaults';
import type { InForm } from '../figures/inForm';
import { parentThatSums } from '../figures/parentThatSums';
import { EVEN_PACE, type PaceDraft, paceDraftOf, type PaceRule } from '../figures/paceRule';
import styles from './Form.module.css';
import { KeyResultFields } from './KeyResultFields';
import { KeyResultPreview } from './KeyResultPreview';
import { PaceEditor } from './PaceEditor';
import { ParentsEditor } from './ParentsEditor';
import { ThresholdFields } from './ThresholdFields';
import { Unsaved } from './Unsaved';
import { usePace } from './usePace';

export interface WrittenKeyResult {
  draft: KeyResultDraft;
  reason: string;
  pace: PaceRule | null;
  paceChanged: boolean;
  thresholds: ThresholdsDraft | null;
}

interface KeyResultFormProps {
  title: string;
  above: ReactNode;
  first: KeyResultDraft;
  firstPace: PaceRule | null;
  firstThresholds: ThresholdsDraft | null;
  inherited: ThresholdsDraft;
  cycle: Schemas['CycleFull'];
  metrics: readonly Schemas['MetricRow'][];
  choices: readonly ParentChoice[];
  kept?: { byPlan: boolean };
  /** What was typed before the form was left to make a metric. */
  typed: InForm | null;
  onNewMetric?: ((typed: InForm) => void) | undefined;
  error: Error | null;
  pending: boolean;
  /** Above the fields: which objective a new one belongs to. */
  head?: ReactNode;
  more?: ReactNode;
  onSave: (written: WrittenKeyResult) => void;
}

/** One key result by hand: what, who, whence, whom it serves; its pace beside it. */
export function KeyResultForm(props: KeyResultFormProps) {
  const { cycle, error, pending, kept, first, firstPace, firstThresholds, typed } = props;
  const { t } = useTranslation();
  const [start] = useState({ first, firstPace, firstThresholds });
  const [draft, setDraft] = useState(typed?.draft ?? start.first);
  const [own, setOwn] = useState<PaceDraft | null>(
    typed ? typed.pace : firstPace && paceDraftOf(firstPace),
  );
  const [thresholds, setThresholds] = useState(typed ? typed.thresholds : start.firstThresholds);
  const [reason, setReason] = useState(typed?.reason ?? '');
  const { onNewMetric } = props;
  const stepped = isStepped(draft.kind);
  const { starts_on, ends_on, calendar_id } = cycle;
  const shown = own ?? paceDraftOf(cycle.pace_rule);
  const pace = usePace(shown, { starts_on, ends_on, calendar_id, cycle_id: cycle.id });
  const ready = own === null || stepped || pace.rule !== null;
  const rule = own && !stepped ? pace.rule : null;
  const period = { from: starts_on, to: ends_on };
  const summing = parentThatSums(draft, props.metrics);
  const left = elsewhere(error, ...ALL_FAULTS);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const paceChanged = JSON.stringify(rule) !== JSON.stringify(stepped ? null : start.firstPace);
    props.onSave({ draft, reason, pace: rule, paceChanged, thresholds });
  };
  return (
    <Page
      title={props.title}
      above={props.above}
      side={<KeyResultPreview draft={draft} preview={pace.preview} ready={pace.rule !== null} />}
    >
      <form className={styles.form} onSubmit={save}>
        <section className={styles.section}>
          <h2>{t('goals.keyResult.what')}</h2>
          {props.head}
          <KeyResultFields
            draft={draft}
            onChange={setDraft}
            error={error}
            period={period}
            metrics={props.metrics}
            {...(kept && { kept })}
            {...(onNewMetric && {
              onNewMetric: () => {
                onNewMetric({ draft, pace: own, thresholds, reason });
              },
            })}
          />
        </section>
        <section className={styles.section}>
          <h2>{t('goals.parents.title')}</h2>
          <ParentsEditor
            parents={draft.parents}
            choices={props.choices}
            fault={
              summing === null
                ? faultIn(error, ...FAULTS.parents)
                : t('goals.parents.ratio', { parent: summing.title })
            }
            onChange={(parents) => {
              setDraft({ ...draft, parents });
            }}
          />
        </section>
        <section className={styles.section}>
          <h2>{t('goals.keyResult.judged')}</h2>
          {!stepped && (
            <Checkbox
              label={t('goals.pace.own')}
              checked={own !== null}
              onChange={(wanted) => {
                setOwn(wanted ? EVEN_PACE : null);
              }}
            />
          )}
          {!stepped && own && (
            <PaceEditor
              draft={own}
              parts={pace.parts}
              season={pace.season}
              period={period}
              onChange={setOwn}
            />
          )}
          <ThresholdFields
            own={thresholds}
            inherited={props.inherited}
            error={error}
            onChange={setThresholds}
          />
        </section>
        {kept && (
          <section className={styles.section}>
            <h2>{t('goals.keyResult.why')}</h2>
            <Field
              label={t('goals.keyResult.reason')}
              note={t('goals.keyResult.reasonMeans')}
              maxLength={300}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value);
              }}
            />
          </section>
        )}
        {left && <ProblemNote error={left} />}
        <div className={styles.actions}>
          <Button type="submit" weight="primary" disabled={pending || !ready || summing !== null}>
            {pending ? t('ui.saving') : t(kept ? 'goals.save' : 'goals.keyResult.make')}
          </Button>
          {props.more}
        </div>
      </form>
      <Unsaved when={draft !== start.first && !pending} />
    </Page>
  );
}
