import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import type { StepDraft } from '../figures/keyResultDraft';
import styles from './Form.module.css';
import { MissingShare } from './MissingShare';
import { ShareField } from './ShareField';

interface StepsEditorProps {
  steps: readonly StepDraft[];
  period: { from: string; to: string };
  fault: string | undefined;
  onChange: (steps: readonly StepDraft[]) => void;
}

/** The steps of a milestone: what, until when, how much of the whole. */
export function StepsEditor({ steps, period, fault, onChange }: StepsEditorProps) {
  const { t } = useTranslation();
  const change = (at: number, changed: Partial<StepDraft>) => {
    onChange(steps.map((step, place) => (place === at ? { ...step, ...changed } : step)));
  };
  return (
    <fieldset className={styles.section}>
      <legend className="sr-only">{t('goals.steps.title')}</legend>
      {steps.map((step, at) => (
        <div key={at} className={styles.line}>
          <Field
            label={t('goals.steps.what', { number: at + 1 })}
            required
            value={step.title}
            onChange={(event) => {
              change(at, { title: event.target.value });
            }}
          />
          <Field
            label={t('goals.steps.due')}
            type="date"
            required
            min={period.from}
            max={period.to}
            value={step.due_on}
            onChange={(event) => {
              change(at, { due_on: event.target.value });
            }}
          />
          <ShareField
            label={t('goals.share.percent')}
            share={step.share}
            onChange={(share) => {
              change(at, { share });
            }}
          />
          <Button
            aria-label={t('goals.removeNamed', { name: step.title })}
            onClick={() => {
              onChange(steps.filter((_, place) => place !== at));
            }}
          >
            {t('goals.remove')}
          </Button>
        </div>
      ))}
      {steps.length > 0 && <MissingShare shares={steps.map(({ share }) => share)} />}
      {fault && (
        <p className={styles.off} role="alert">
          {fault}
        </p>
      )}
      <div>
        <Button
          onClick={() => {
            onChange([...steps, { title: '', due_on: '', share: steps.length === 0 ? '1' : '0' }]);
          }}
        >
          {t('goals.steps.add')}
        </Button>
      </div>
    </fieldset>
  );
}
