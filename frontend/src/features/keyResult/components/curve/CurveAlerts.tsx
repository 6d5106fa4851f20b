import { useTranslation } from 'react-i18next';
import type { CurveFigures } from '../../figures/curve';
import styles from './Curve.module.css';
import type { Scales } from './useScales';

const ABOVE_AXIS = 13;
const SHAPE = 'M-5 -8H5L0 0Z';

/** When alerts were open, on a line of their own over the axis; re-plans as a dashed line across. */
export function CurveAlerts({ figures, scales }: { figures: CurveFigures; scales: Scales }) {
  const { t } = useTranslation();
  const { x, bottom, top } = scales;
  const y = bottom - ABOVE_AXIS;
  const [first] = figures.alerts;
  return (
    <g>
      {figures.replans.map(({ day }) => (
        <line key={day} className={styles.replan} x1={x(day)} x2={x(day)} y1={top} y2={bottom} />
      ))}
      {first && (
        <text className={styles.alertWord} x={x(first.from) - 10} y={y} textAnchor="end">
          {t('keyResult.curve.alert')}
        </text>
      )}
      {figures.alerts.map(({ from, to }) => (
        <g key={from} className={styles.alert}>
          <path d={SHAPE} transform={`translate(${x(from)} ${y - 3})`} />
          <rect x={x(from)} y={y} width={Math.max(x(to) - x(from), 3)} height={5} />
        </g>
      ))}
    </g>
  );
}
