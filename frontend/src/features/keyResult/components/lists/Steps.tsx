import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { percent } from '@/shared/format/number';
import { Section } from '@/shared/ui/Section';
import { StatusShape } from '@/shared/ui/StatusShape';
import { toneOf } from '@/shared/ui/tone';
import styles from './Steps.module.css';

type Step = Schemas['Step'];

/** The steps in their order: when each is due, what it is worth, when it was done. */
export function Steps({ steps, asOf }: { steps: Step[]; asOf: string }) {
  const { t } = useTranslation();
  return (
    <Section title={t('keyResult.steps.title')}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <StepRow key={step.position} step={step} asOf={asOf} />
        ))}
      </ol>
    </Section>
  );
}

function StepRow({ step, asOf }: { step: Step; asOf: string }) {
  const { t } = useTranslation();
  const late = step.done_on === null && step.due_on < asOf;
  const status = step.done_on !== null ? 'on_track' : late ? 'behind' : 'too_early';
  const words =
    step.done_on !== null
      ? t('keyResult.steps.done', { date: shortDate(step.done_on) })
      : t(late ? 'keyResult.steps.late' : 'keyResult.steps.open');
  return (
    <li>
      <span className={toneOf(status)}>
        <StatusShape status={status} />
      </span>
      <strong>{step.title}</strong>
      <span>{t('keyResult.steps.due', { date: shortDate(step.due_on) })}</span>
      <span>{percent(step.share, 0)}</span>
      <span>{words}</span>
    </li>
  );
}
