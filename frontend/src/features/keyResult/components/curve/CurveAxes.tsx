import { useTranslation } from 'react-i18next';
import type { KeyResultCard, Schemas } from '@/shared/api/types';
import { dayAndMonth } from '@/shared/format/date';
import { measured } from '@/shared/format/measured';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { CurveFigures } from '../../figures/curve';
import { dayTicks } from '../../figures/ticks';
import styles from './Curve.module.css';
import type { Scales } from './useScales';

interface AxesProps {
  card: KeyResultCard;
  cycle: Schemas['CyclePace'];
  figures: CurveFigures;
  scales: Scales;
  narrow: boolean;
}

const BELOW = 18;
/** Ticks are round: "8 万", not "8.0 万". */
const ROUND = /\.0(?=\D*$)/;

/** Amounts at the left with their hairlines, days under the curve, and the line of the target. */
export function CurveAxes({ card, cycle, figures, scales, narrow }: AxesProps) {
  const { language } = useLanguage();
  const { left, right, bottom, x, y, ticks } = scales;
  const short = { language, style: 'short' } as const;
  const say = (value: number) =>
    measured(String(value), card, short, { sign: false, unit: false }).replace(ROUND, '');
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.hair} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className={styles.tick} x={left - 8} y={y(tick) + 4} textAnchor="end">
            {say(tick)}
          </text>
        </g>
      ))}
      {dayTicks(cycle.start, figures.days, !narrow).map(({ day, date, month }, index) => (
        <text
          key={day}
          className={styles.tick}
          x={x(day)}
          y={bottom + BELOW}
          textAnchor={index === 0 ? 'start' : 'middle'}
        >
          {month ? dayAndMonth(date, language) : Number(date.slice(8))}
        </text>
      ))}
      <line
        className={styles.target}
        x1={left}
        x2={right}
        y1={y(figures.target)}
        y2={y(figures.target)}
      />
    </g>
  );
}

interface ClosedProps {
  closed: Schemas['ClosedDays'][];
  dayOf: (date: string) => number;
  scales: Scales;
}

/** Holidays as a shade with their name, weekends as a mark on the axis: neither counts. */
export function ClosedShades({ closed, dayOf, scales }: ClosedProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { x, top, bottom } = scales;
  return (
    <g>
      {closed.map(({ first, last, holiday, name }) => {
        const [from, to] = [x(dayOf(first)), x(dayOf(last) + 1)];
        if (!holiday) {
          return (
            <rect
              key={first}
              className={styles.weekend}
              x={from}
              y={bottom - 4}
              width={to - from}
              height={4}
            />
          );
        }
        const middle = (from + to) / 2;
        return (
          <g key={first}>
            <rect
              className={styles.holiday}
              x={from}
              y={top}
              width={to - from}
              height={bottom - top}
            />
            {to - from > 40 && (
              <text className={styles.closed} textAnchor="middle">
                <tspan x={middle} y={top + 16}>
                  {name && read(name)}
                </tspan>
                <tspan x={middle} dy={name ? 16 : 0}>
                  {t('keyResult.curve.closed')}
                </tspan>
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
