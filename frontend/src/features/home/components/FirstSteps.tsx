import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { GOALS, IMPORT, NEW_CYCLE, PLANS } from '@/shared/navigation/paths';
import { Section } from '@/shared/ui/Section';
import { useFirstSteps } from '../api/readFirstSteps';
import styles from './FirstSteps.module.css';

type Step = Schemas['FirstStep']['step'];

const PLACES: Record<Step, string> = {
  people: IMPORT,
  cycle: NEW_CYCLE,
  key_result: GOALS,
  plan: PLANS,
  publication: PLANS,
  records: IMPORT,
};

/** The way from an empty company to a followed target, for those who take it; the next step stands out. */
export function FirstSteps() {
  const { t } = useTranslation();
  const { data: steps = [] } = useFirstSteps();
  const next = steps.find(({ done }) => !done);
  if (!next) return null;
  return (
    <Section title={t('home.start.title')} note={t('home.start.note')}>
      <ol className={styles.steps}>
        {steps.map(({ step, done }, index) => (
          <li
            key={step}
            className={done ? styles.done : undefined}
            {...(step === next.step && { 'aria-current': 'step' })}
          >
            <span className={styles.mark} aria-hidden="true">
              {done ? '✓' : index + 1}
            </span>
            <span>
              <Link to={PLACES[step]}>{t(`home.start.${step}.title`)}</Link>
              <small>{done ? t('home.start.done') : t(`home.start.${step}.text`)}</small>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
