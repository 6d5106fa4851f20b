import { useTranslation } from 'react-i18next';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import type { useCyclePreview } from '../api/previewCycle';
import { PaceCurve } from './PaceCurve';
import styles from './Form.module.css';

interface PacePictureProps {
  preview: ReturnType<typeof useCyclePreview>;
  /** The rule is whole, so there is something to draw. */
  ready: boolean;
}

/** The live picture of a pace, or why there is none yet. */
export function PacePicture({ preview, ready }: PacePictureProps) {
  const { t } = useTranslation();
  const { data, error } = preview;
  return (
    <Section title={t('goals.pace.title')}>
      {ready && error ? (
        <ProblemNote error={error} />
      ) : data === undefined ? (
        ready ? (
          <Skeleton label={t('goals.loading')} />
        ) : (
          <Notice part title={t('goals.pace.none')} text={t('goals.pace.noneWhy')} />
        )
      ) : (
        <>
          <PaceCurve preview={data} />
          <p className={styles.lead}>
            {t('goals.cycle.days', { count: data.working_days })}
            {data.years.map(({ year, standing }) => (
              <span key={year}> · {t(`goals.cycle.${standing}`, { year })}</span>
            ))}
          </p>
          {data.overlapping.length > 0 && (
            <p className={styles.warn} role="status">
              {t('goals.cycle.overlaps', {
                names: data.overlapping.map(({ name }) => name).join('、'),
              })}
            </p>
          )}
        </>
      )}
    </Section>
  );
}
