import { useTranslation } from 'react-i18next';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { StatusMark } from '@/shared/ui/StatusMark';
import { type Proposed, useThresholdEffect } from '../api/previewThresholds';
import styles from './Thresholds.module.css';

const SHOWN = ['ahead', 'on_track', 'watch', 'behind'] as const;

/** How many key results of the running cycles would stand in another status. */
export function ThresholdEffect({ proposed }: { proposed: Proposed | null }) {
  const { t } = useTranslation();
  const { data, error } = useThresholdEffect(proposed);
  if (error) return <ProblemNote error={error} />;
  if (!data || proposed === null) return null;
  return (
    <div role="status">
      <p>
        {t(data.changed === 0 ? 'settings.thresholds.noChange' : 'settings.thresholds.changes', {
          count: data.changed,
        })}
      </p>
      <dl className={styles.effect}>
        {SHOWN.map((status) => {
          const [before, after] = [data.before[status] ?? 0, data.after[status] ?? 0];
          return (
            <div key={status}>
              <dt>
                <StatusMark status={status} />
              </dt>
              <dd>{before === after ? before : `${before} → ${after}`}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
