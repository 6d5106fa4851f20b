import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Page } from '@/shared/ui/Page';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Segmented } from '@/shared/ui/Segmented';
import { Select } from '@/shared/ui/Select';
import { bodyOfCycle, type CycleDraft, withSpan } from '../figures/cycleDraft';
import { elsewhere, faultIn } from '../figures/faultIn';
import styles from './Form.module.css';
import { PaceEditor } from './PaceEditor';
import { PacePicture } from './PacePicture';
import { Unsaved } from './Unsaved';
import { usePace } from './usePace';

interface CycleFormProps {
  first: CycleDraft;
  proposed: readonly Schemas['ProposedCycle'][];
  calendars: readonly Schemas['CalendarRow'][];
  /** The cycle that is being changed, and what holds its days. */
  kept?: Schemas['CycleFull'];
  error: Error | null;
  pending: boolean;
  onSave: (body: Schemas['NewCycle']) => void;
  above: ReactNode;
  more?: ReactNode;
}

const DATES = ['empty_period', 'cycle_has_key_results'] as const;
const CALENDAR = ['calendar_year_missing'] as const;
const NAME = ['cycle_name_taken'] as const;

/** A cycle: which days, by which calendar, along which curve; with the curve beside it as it is written. */
export function CycleForm(props: CycleFormProps) {
  const { first, proposed, calendars, kept, error, pending, onSave } = props;
  const { t } = useTranslation();
  const [start] = useState(first);
  const [draft, setDraft] = useState(start);
  const change = (changed: Partial<CycleDraft>) => {
    setDraft({ ...draft, ...changed });
  };
  const { starts_on, ends_on, calendar_id } = draft;
  const around = { starts_on, ends_on, calendar_id, ...(kept && { cycle_id: kept.id }) };
  const { season, parts, rule, preview } = usePace(draft.pace, around);
  const held = kept?.key_results ?? 0;
  const fixed = held > 0;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (rule) onSave(bodyOfCycle(draft, rule));
  };
  const spans = [...proposed.map(({ span }) => span), 'own' as const];
  return (
    <Page
      title={kept ? t('goals.cycle.change', { name: kept.name }) : t('goals.cycle.new')}
      above={props.above}
      side={<PacePicture preview={preview} ready={rule !== null} />}
    >
      <form className={styles.form} onSubmit={save}>
        <section className={styles.section}>
          <h2>{t('goals.cycle.period')}</h2>
          {!kept && (
            <Segmented
              legend={t('goals.cycle.span')}
              options={spans.map((span) => ({
                value: span,
                label: t(`goals.cycle.spans.${span}`),
              }))}
              value={draft.span}
              onChange={(span) => {
                setDraft(withSpan(draft, span, proposed));
              }}
            />
          )}
          <div className={styles.row}>
            <Field
              label={t('goals.cycle.name')}
              required
              maxLength={100}
              value={draft.name}
              fault={faultIn(error, ...NAME)}
              onChange={(event) => {
                change({ name: event.target.value });
              }}
            />
            <Field
              label={t('goals.cycle.starts')}
              type="date"
              required
              disabled={fixed}
              value={starts_on}
              fault={faultIn(error, ...DATES)}
              onChange={(event) => {
                change({ starts_on: event.target.value, span: 'own' });
              }}
            />
            <Field
              label={t('goals.cycle.ends')}
              type="date"
              required
              disabled={fixed}
              min={starts_on}
              value={ends_on}
              onChange={(event) => {
                change({ ends_on: event.target.value, span: 'own' });
              }}
            />
          </div>
          {fixed && <p className={styles.lead}>{t('goals.cycle.fixed', { count: held })}</p>}
          <Select
            label={t('goals.cycle.calendar')}
            options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
            value={calendar_id}
            disabled={kept?.replanned}
            fault={faultIn(error, ...CALENDAR)}
            note={t('goals.cycle.calendarMeans')}
            onChange={(id) => {
              change({ calendar_id: id });
            }}
          />
        </section>
        <section className={styles.section}>
          <h2>{t('goals.pace.title')}</h2>
          {kept?.replanned ? (
            <p className={styles.lead}>{t('goals.cycle.replanned')}</p>
          ) : (
            <PaceEditor
              draft={draft.pace}
              parts={parts}
              season={season}
              period={{ from: starts_on, to: ends_on }}
              onChange={(pace) => {
                change({ pace });
              }}
            />
          )}
        </section>
        {elsewhere(error, ...DATES, ...CALENDAR, ...NAME) && error && <ProblemNote error={error} />}
        <div className={styles.actions}>
          <Button type="submit" weight="primary" disabled={pending || rule === null}>
            {pending ? t('ui.saving') : t(kept ? 'goals.save' : 'goals.cycle.make')}
          </Button>
          {props.more}
        </div>
      </form>
      <Unsaved when={draft !== start && !pending} />
    </Page>
  );
}
