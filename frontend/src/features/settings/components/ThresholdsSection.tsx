import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { type ThresholdRow, useThresholds } from '../api/readThresholds';
import { AddThresholds } from './AddThresholds';
import type { Pickers } from './pickers';
import { ThresholdForm } from './ThresholdForm';
import styles from './Thresholds.module.css';

/** What holds where nobody set anything. */
const PRODUCT = { ahead: '5', watch: '5', behind: '15' };
const keyOf = (row: ThresholdRow) => row.unit_id ?? row.key_result_id ?? '';

interface ThresholdsSectionProps {
  pickers: Pickers;
  /** Whether key results may be given thresholds of their own here. */
  keyResults: boolean;
}

/** From which lag a key result is watched or behind: for the company, for units, for single key results. */
export function ThresholdsSection({ pickers, keyResults }: ThresholdsSectionProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useThresholds();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.loading')} />;
  const company = data.find((row) => keyOf(row) === '');
  const special = data.filter((row) => keyOf(row) !== '');
  return (
    <>
      <Section title={t('settings.thresholds.company')} note={t('settings.thresholds.note')}>
        <ThresholdForm
          key={company ? 'own' : 'product'}
          whose={{}}
          start={company ?? PRODUCT}
          isSet={company !== undefined}
        />
      </Section>
      <Section
        title={t('settings.thresholds.special')}
        note={t('settings.thresholds.specialNote')}
        aside={
          <Button
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('settings.thresholds.add')}
          </Button>
        }
      >
        {special.length === 0 && <p className={styles.none}>{t('settings.thresholds.none')}</p>}
        {special.map((row) => (
          <details key={keyOf(row)} className={styles.special}>
            <summary>
              <b>{[row.owner, row.name].filter(Boolean).join(' · ')}</b>
              <span>{t('settings.thresholds.summary', { ...row })}</span>
            </summary>
            <ThresholdForm
              whose={
                row.unit_id ? { unit_id: row.unit_id } : { key_result_id: row.key_result_id ?? '' }
              }
              start={row}
              isSet
            />
          </details>
        ))}
      </Section>
      {adding && (
        <AddThresholds
          pickers={pickers}
          keyResults={keyResults}
          start={company ?? PRODUCT}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}
