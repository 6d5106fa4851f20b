import { useTranslation } from 'react-i18next';
import { StatusMark } from '@/shared/ui/StatusMark';
import { scaleOf } from '../figures/scale';
import styles from './Thresholds.module.css';
import type { Points } from './useThresholdDraft';

/** The statuses side by side on a scale of lag, as wide as the thresholds make them. */
export function ThresholdScale({ points }: { points: Points }) {
  const { t } = useTranslation();
  const scale = scaleOf(points.ahead, points.watch, points.behind);
  if (!scale) return null;
  const parts = [
    ['ahead', 0, scale.ahead],
    ['on_track', scale.ahead, scale.watch],
    ['watch', scale.watch, scale.behind],
    ['behind', scale.behind, 1],
  ] as const;
  return (
    <div className={styles.scale}>
      <ol className={styles.bands}>
        {parts.map(([status, from, to]) => (
          <li key={status} data-status={status} style={{ flexGrow: Math.max(to - from, 0.04) }}>
            <StatusMark status={status} />
          </li>
        ))}
      </ol>
      <p className={styles.ticks}>{t('settings.thresholds.scale', { ...points })}</p>
    </div>
  );
}
