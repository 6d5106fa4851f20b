import { useTranslation } from 'react-i18next';
import type { Team } from '@/shared/api/types';
import { decimal } from '@/shared/format/decimal';
import { grouped } from '@/shared/format/number';
import { axisOf, type Axis, lengthOf, place } from '../figures/strip';
import { LagBins } from './LagBins';
import { LagMarks } from './LagMarks';
import styles from './LagStrip.module.css';

/** A threshold as it was set: 15, or 12.5. */
const whole = (lag: string) => grouped(decimal(lag), { trim: true });

const at = (lag: number, axis: Axis) => ({ left: `${place(lag, axis) * 100}%` });

/** Everybody on the axis of lag: who is far off is seen before any figure is read. */
export function LagStrip({ team }: { team: Team }) {
  const { t } = useTranslation();
  const lags = team.marks.map((mark) => lengthOf(mark.lag_points));
  const ends = team.bins.map((bin) => bin.lag_points);
  if (lags.length === 0 && ends.length === 0) return null;
  const axis = axisOf([...lags, ...ends]);
  return (
    <figure className={styles.strip}>
      <figcaption className={styles.caption}>
        {t(lags.length > 0 ? 'team.strip.marks' : 'team.strip.bins')}
        <br />
        {t('team.strip.axis')}
      </figcaption>
      <div className={styles.field}>
        {lags.length > 0 ? (
          <LagMarks team={team} axis={axis} />
        ) : (
          <LagBins team={team} axis={axis} />
        )}
        <span className={styles.zero} style={at(0, axis)} />
        <span className={styles.alertLine} style={at(lengthOf(team.thresholds.behind), axis)} />
        <Ruler team={team} axis={axis} />
      </div>
    </figure>
  );
}

/** Where "as expected" is, where statuses change, and the line beyond which alerts open. */
function Ruler({ team, axis }: { team: Team; axis: Axis }) {
  const { t } = useTranslation();
  const { ahead, watch, behind } = team.thresholds;
  const alert = lengthOf(behind);
  return (
    <div className={styles.ruler} aria-hidden="true">
      <span style={at(axis.from, axis)}>{t('team.strip.ahead', { points: -axis.from })}</span>
      <span className={styles.minor} style={at(-lengthOf(ahead), axis)}>
        −{whole(ahead)}
      </span>
      <span style={at(0, axis)}>{t('team.strip.expected')}</span>
      <span className={styles.minor} style={at(lengthOf(watch), axis)}>
        {whole(watch)}
      </span>
      <span className={styles.alertWord} style={at(alert, axis)}>
        {t('team.strip.alert', { points: whole(behind) })}
      </span>
      <span style={at(axis.until, axis)}>{t('team.strip.behind', { points: axis.until })}</span>
    </div>
  );
}
