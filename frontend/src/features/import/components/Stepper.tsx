import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportFull } from '@/shared/api/types';
import { openSteps, type Step, STEPS } from '../figures/steps';
import styles from './Stepper.module.css';

/** The way of a file: each step has an address; those not open yet are only named. */
export function Stepper({ batch, step }: { batch: ImportFull; step: Step }) {
  const { t } = useTranslation();
  const open = openSteps(batch);
  return (
    <nav aria-label={t('imports.steps.label')}>
      <ol className={styles.steps}>
        {STEPS.map((one, place) => (
          <li key={one} {...(one === step && { 'aria-current': 'step' as const })}>
            <span className={styles.number}>{place + 1}</span>
            {one !== step && open.includes(one) ? (
              <Link to={`?step=${one}`}>{t(`imports.steps.${one}`)}</Link>
            ) : (
              t(`imports.steps.${one}`)
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
