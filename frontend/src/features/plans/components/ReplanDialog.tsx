import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { typedDecimal } from '@/shared/format/typedDecimal';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { NumberField } from '@/shared/ui/NumberField';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Segmented } from '@/shared/ui/Segmented';
import { useReplanning } from './useReplanning';

interface ReplanDialogProps {
  page: Schemas['PlanPage'];
  today: string;
  onRun: (runId: string) => void;
  onClose: () => void;
}

const WAYS = ['calendar', 'achievement'] as const;

/** From which day, of how much, and what everybody keeps; the run is looked at before it is published. */
export function ReplanDialog({ page, today, onRun, onClose }: ReplanDialogProps) {
  const { t } = useTranslation();
  const { key_result: keyResult, in_force: inForce } = page.plan;
  const last = inForce?.mode === 'replan' ? inForce.effective : keyResult.starts_on;
  const [day, setDay] = useState(today > last ? today : last);
  const [amount, setAmount] = useState(keyResult.target);
  const [keptBy, setKeptBy] = useState<(typeof WAYS)[number]>('calendar');
  const replan = useReplanning(page, { onRun, onStarted: onClose });
  const read = typedDecimal(amount);
  return (
    <Dialog
      title={t('plans.replan.title')}
      onClose={onClose}
      submit={{
        label: t('plans.replan.run'),
        pending: replan.isPending,
        disabled: read === null || replan.isPending,
        run: () => {
          replan.run({ effective: day, amount: read, kept_by: keptBy });
        },
      }}
    >
      <p>{t('plans.replan.text')}</p>
      <Field
        label={t('plans.replan.day')}
        note={t('plans.replan.dayNote', { from: last, until: keyResult.ends_on })}
        type="date"
        min={last}
        max={keyResult.ends_on}
        required
        value={day}
        onChange={(event) => {
          setDay(event.target.value);
        }}
      />
      <NumberField label={t('plans.replan.amount')} value={amount} onChange={setAmount} />
      <Segmented
        legend={t('plans.replan.keep')}
        options={WAYS.map((value) => ({ value, label: t(`plans.replan.by.${value}`) }))}
        value={keptBy}
        onChange={setKeptBy}
      />
      <p>{t(`plans.replan.means.${keptBy}`)}</p>
      {replan.error && <ProblemNote error={replan.error} />}
    </Dialog>
  );
}
