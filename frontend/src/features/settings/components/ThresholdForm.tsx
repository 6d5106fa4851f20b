import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useRemoveThresholds } from '../api/removeThresholds';
import { useWriteThresholds } from '../api/writeThresholds';
import form from './Form.module.css';
import { ThresholdFields } from './ThresholdFields';
import styles from './Thresholds.module.css';
import { type Points, useThresholdDraft, type Whose } from './useThresholdDraft';

interface ThresholdFormProps {
  whose: Whose;
  start: Points;
  /** Set here, and not only inherited: it can be taken away. */
  isSet: boolean;
}

/** The thresholds of the company, of a unit or of a key result. */
export function ThresholdForm({ whose, start, isSet }: ThresholdFormProps) {
  const { t } = useTranslation();
  const draft = useThresholdDraft(start, whose);
  const save = useWriteThresholds();
  const remove = useRemoveThresholds();
  const error = save.error ?? remove.error;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.proposed) save.mutate(draft.proposed);
      }}
    >
      <ThresholdFields draft={draft} />
      {error && <ProblemNote error={error} />}
      <div className={form.actions}>
        <Button type="submit" weight="primary" disabled={save.isPending || draft.proposed === null}>
          {t('settings.save')}
        </Button>
        {isSet && (
          <Button
            disabled={remove.isPending}
            onClick={() => {
              remove.mutate(whose);
            }}
          >
            {t('settings.thresholds.remove')}
          </Button>
        )}
        {save.isSuccess && <span role="status">{t('settings.saved')}</span>}
      </div>
    </form>
  );
}
