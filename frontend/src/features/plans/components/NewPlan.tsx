import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { decimal } from '@/shared/format/decimal';
import { grouped } from '@/shared/format/number';
import { typedDecimal } from '@/shared/format/typedDecimal';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Notice } from '@/shared/ui/Notice';
import { NumberField } from '@/shared/ui/NumberField';
import { Page } from '@/shared/ui/Page';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Select } from '@/shared/ui/Select';
import { useCreatePlan } from '../api/createPlan';
import { firstWanted, planOf, type Wanted } from '../figures/wantedPlan';
import styles from './NewPlan.module.css';
import { RuleChoice } from './RuleChoice';

interface NewPlanProps {
  choices: Schemas['PlanChoices'];
  /** The key result that the reader came from, if any. */
  keyResult: string | null;
  onMade: (planId: string) => void;
}

/** A new plan: what is shared out, among whom, by which rule. */
export function NewPlan({ choices, keyResult, onMade }: NewPlanProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<Wanted | null>(() => firstWanted(choices, keyResult));
  const create = useCreatePlan();
  if (wanted === null) {
    return <Notice title={t('plans.new.nothing')} text={t('plans.new.nothingText')} />;
  }
  const put = (changes: Partial<Wanted>) => {
    setWanted({ ...wanted, ...changes });
  };
  const shared = choices.key_results.find(({ id }) => id === wanted.keyResultId);
  return (
    <Page title={t('plans.new.title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(planOf(wanted, choices), {
            onSuccess: ({ id }) => {
              onMade(id);
            },
          });
        }}
      >
        {keyResult !== null && !choices.key_results.some(({ id }) => id === keyResult) && (
          <p role="status">{t('plans.new.notThis')}</p>
        )}
        <Select
          label={t('plans.new.keyResult')}
          options={choices.key_results.map((one) => ({
            value: one.id,
            label: `${one.cycle} · ${one.title} · ${grouped(decimal(one.target), { trim: true })}`,
          }))}
          value={wanted.keyResultId}
          onChange={(keyResultId) => {
            setWanted(firstWanted(choices, keyResultId));
          }}
        />
        <Field
          label={t('plans.new.name')}
          required
          maxLength={200}
          value={wanted.name}
          onChange={(event) => {
            put({ name: event.target.value });
          }}
        />
        <Select
          label={t('plans.new.root')}
          note={t('plans.new.rootNote')}
          options={choices.units.map(({ id, name, code }) => ({
            value: id,
            label: `${name} (${code})`,
          }))}
          value={wanted.rootId}
          onChange={(rootId) => {
            put({ rootId });
          }}
        />
        <RuleChoice
          choices={choices}
          value={wanted.rule}
          onChange={(rule) => {
            put({ rule });
          }}
        />
        <Field
          label={t('planRule.settings.attributesOn')}
          note={t('plans.new.attributesNote')}
          type="date"
          required
          value={wanted.attributesOn}
          onChange={(event) => {
            put({ attributesOn: event.target.value });
          }}
        />
        <NumberField
          label={t('plans.new.quantum')}
          note={t('plans.new.quantumNote', { unit: shared?.currency ?? shared?.unit_label ?? '' })}
          required
          value={wanted.quantum}
          onChange={(quantum) => {
            put({ quantum });
          }}
        />
        <NumberField
          label={t('planRule.settings.over')}
          note={t('plans.new.overNote')}
          value={wanted.overPercent}
          onChange={(overPercent) => {
            put({ overPercent });
          }}
        />
        {create.error && <ProblemNote error={create.error} />}
        <Button
          type="submit"
          weight="primary"
          disabled={create.isPending || typedDecimal(wanted.quantum) === null}
        >
          {create.isPending ? t('ui.saving') : t('plans.new.make')}
        </Button>
      </form>
    </Page>
  );
}
