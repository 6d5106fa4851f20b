import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { typedDecimal } from '@/shared/format/typedDecimal';
import { Button } from '@/shared/ui/Button';
import { NumberField } from '@/shared/ui/NumberField';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { useAskCalibration } from '../api/askCalibration';
import { shareOf } from '../figures/sums';
import { FindingsTable } from './FindingsTable';
import styles from './JudgingPage.module.css';

interface CalibrationProps {
  planId: string;
  calibration: Schemas['CalibrationRow'] | null;
  mayAsk: boolean;
  /** The rule was changed since: its coefficients are no longer those that were judged. */
  outdated: boolean;
  onDraft: (findings: Schemas['FindingRow'][]) => void;
}

/** Coefficients that past periods speak for, with their evidence; taking them over only fills the draft. */
export function Calibration(props: CalibrationProps) {
  const { planId, calibration, mayAsk, outdated, onDraft } = props;
  const { t } = useTranslation();
  const [lowest, setLowest] = useState('0.5');
  const [highest, setHighest] = useState('2');
  const bounds = { lowest: typedDecimal(lowest), highest: typedDecimal(highest) };
  const ask = useAskCalibration(planId);
  const result = calibration?.result ?? null;
  const proposed = result?.findings.filter(({ proposed: value }) => value !== null) ?? [];
  return (
    <Section title={t('judging.calibrate.title')} note={t('judging.calibrate.note')}>
      {mayAsk && (
        <div className={styles.bounds}>
          <NumberField label={t('judging.calibrate.lowest')} value={lowest} onChange={setLowest} />
          <NumberField
            label={t('judging.calibrate.highest')}
            value={highest}
            onChange={setHighest}
          />
          <Button
            disabled={ask.isPending || bounds.lowest === null || bounds.highest === null}
            onClick={() => {
              if (bounds.lowest !== null && bounds.highest !== null) {
                ask.mutate({ lowest: bounds.lowest, highest: bounds.highest });
              }
            }}
          >
            {t('judging.calibrate.ask')}
          </Button>
        </div>
      )}
      {ask.error && <ProblemNote error={ask.error} />}
      {result && (
        <>
          <p className={styles.quiet} role="status">
            {proposed.length === 0
              ? t('judging.calibrate.nothing', { count: result.periods.length })
              : t('judging.calibrate.found', {
                  count: proposed.length,
                  periods: result.periods.length,
                  before: shareOf(result.before),
                  after: shareOf(result.after),
                })}
          </p>
          {mayAsk && proposed.length > 0 && (
            <div className={styles.tools}>
              <Button
                weight="primary"
                disabled={outdated}
                onClick={() => {
                  onDraft(proposed);
                }}
              >
                {t('judging.calibrate.draft')}
              </Button>
              {outdated && <span className={styles.quiet}>{t('judging.calibrate.outdated')}</span>}
            </div>
          )}
          <FindingsTable findings={result.findings} />
        </>
      )}
    </Section>
  );
}
