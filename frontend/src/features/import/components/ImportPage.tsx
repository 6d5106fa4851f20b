import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportFull } from '@/shared/api/types';
import { IMPORT } from '@/shared/navigation/paths';
import { Page } from '@/shared/ui/Page';
import { Tag } from '@/shared/ui/Tag';
import type { Step } from '../figures/steps';
import { ColumnsStep } from './ColumnsStep';
import { DiscardDraft } from './DiscardDraft';
import styles from './ImportPage.module.css';
import { JobProgress } from './JobProgress';
import { ResultStep } from './ResultStep';
import { RowsStep } from './RowsStep';
import { Stepper } from './Stepper';

interface ImportPageProps {
  batch: ImportFull;
  step: Step;
  timeZone: string;
  onStep: (step: Step) => void;
  onLeft: () => void;
}

/** One file on its way in: its columns, its rows, what came of it. */
export function ImportPage({ batch, step, timeZone, onStep, onLeft }: ImportPageProps) {
  const { t } = useTranslation();
  const isDraft = batch.state === 'draft';
  return (
    <Page
      title={batch.file_name}
      above={<Link to={IMPORT}>{t('imports.title')}</Link>}
      note={
        <>
          {batch.label} <Tag>{t(`imports.state.${batch.state}`)}</Tag>
        </>
      }
      actions={
        isDraft && !batch.job_id ? <DiscardDraft batch={batch} onLeft={onLeft} /> : undefined
      }
    >
      <Stepper batch={batch} step={step} />
      {batch.notes.length > 0 && (
        <ul className={styles.notes}>
          {batch.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {batch.problem && (
        <p role="alert" className={styles.problem}>
          {t('imports.job.failed', { problem: batch.problem })}
        </p>
      )}
      {batch.job_id ? (
        <JobProgress id={batch.job_id} />
      ) : (
        <>
          {step === 'columns' && (
            <ColumnsStep
              key={batch.what}
              batch={batch}
              onNext={() => {
                onStep('rows');
              }}
            />
          )}
          {step === 'rows' && (
            <RowsStep
              batch={batch}
              onApplied={() => {
                onStep('result');
              }}
            />
          )}
          {step === 'result' && <ResultStep batch={batch} timeZone={timeZone} />}
        </>
      )}
    </Page>
  );
}
