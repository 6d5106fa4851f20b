import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { NumberField } from '@/shared/ui/NumberField';
import { MissingFields } from '../../components/MissingFields';
import type { EditorProps } from '../../figures/kind';
import { type Step, stepsOf } from './steps';
import styles from '../../components/NodePanel.module.css';

/** The share from so many whole months on. */
export function RampEditor({ settings, onChange, attributes }: EditorProps) {
  const { t } = useTranslation();
  const steps = stepsOf(settings);
  const put = (next: readonly Step[], what: string) => {
    onChange({ ...settings, steps: next }, what);
  };
  return (
    <>
      {steps.map((step, place) => (
        <div key={place} className={styles.pair}>
          <Field
            label={t('ruleNode.ramp.months', { place: place + 1 })}
            inputMode="numeric"
            disabled={place === 0}
            value={String(step.months)}
            onChange={(event) => {
              const months = Number.parseInt(event.target.value || '0', 10);
              if (Number.isFinite(months))
                put(steps.with(place, { ...step, months }), `m.${place}`);
            }}
          />
          <NumberField
            label={t('ruleNode.ramp.share', { months: step.months })}
            value={step.share}
            onChange={(share) => {
              put(steps.with(place, { ...step, share }), `s.${place}`);
            }}
          />
        </div>
      ))}
      <div className={styles.pair}>
        <Button
          onClick={() => {
            put([...steps, { months: (steps.at(-1)?.months ?? 0) + 3, share: '1' }], '');
          }}
        >
          {t('ruleNode.ramp.add')}
        </Button>
        <Button
          disabled={steps.length < 2}
          onClick={() => {
            put(steps.slice(0, -1), '');
          }}
        >
          {t('ruleNode.ramp.remove')}
        </Button>
      </div>
      <MissingFields settings={settings} onChange={onChange} attributes={attributes} />
    </>
  );
}
