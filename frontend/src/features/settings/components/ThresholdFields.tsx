import { useTranslation } from 'react-i18next';
import { NumberField } from '@/shared/ui/NumberField';
import { ThresholdScale } from './ThresholdScale';
import styles from './Thresholds.module.css';
import type { Draft } from './useThresholdDraft';
import { ThresholdEffect } from './ThresholdEffect';

const FIELDS = ['ahead', 'watch', 'behind'] as const;

/** Three figures in points, the scale that they make, and whom it would move. */
export function ThresholdFields({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.fields}>
        {FIELDS.map((field) => (
          <NumberField
            key={field}
            label={t(`settings.thresholds.${field}`)}
            required
            value={draft.points[field]}
            onChange={(typed) => {
              draft.set(field, typed);
            }}
          />
        ))}
      </div>
      <ThresholdScale points={draft.points} />
      <ThresholdEffect proposed={draft.proposed} />
    </>
  );
}
