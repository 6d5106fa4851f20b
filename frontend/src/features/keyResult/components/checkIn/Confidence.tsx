import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Confidence.module.css';

const DEGREES = Array.from({ length: 11 }, (_, degree) => degree);

interface ConfidenceProps {
  value: number | null;
  onChange: (degree: number) => void;
}

/** How sure somebody is, 0 to 10: one touch. */
export function Confidence({ value, onChange }: ConfidenceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.row}>
      <legend>
        {t('checkIn.confidence')} <span>{t('checkIn.confidenceNote')}</span>
      </legend>
      <div className={styles.degrees}>
        {DEGREES.map((degree) => (
          <label key={degree}>
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={value === degree}
              onChange={() => {
                onChange(degree);
              }}
            />
            <span>{degree}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
