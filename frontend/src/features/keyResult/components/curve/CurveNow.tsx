import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { dayAndMonth } from '@/shared/format/date';
import { toPlain } from '@/shared/format/decimal';
import { points } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { gapOf } from '@/shared/pace/gap';
import { useDifference } from '@/shared/pace/useDifference';
import { toneOf } from '@/shared/ui/tone';
import type { CurveFigures } from '../../figures/curve';
import styles from './Curve.module.css';
import type { Scales } from './useScales';

interface NowProps {
  card: KeyResultCard;
  asOf: string;
  figures: CurveFigures;
  scales: Scales;
}

const TEXT = 130;

/** Today, and how much is missing to what is expected by now. */
export function CurveNow({ card, asOf, figures, scales }: NowProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { x, top, bottom, left, right } = scales;
  const at = x(figures.now);
  const middle = Math.min(Math.max(at, left + TEXT / 2), right - TEXT / 2);
  return (
    <g>
      <line className={styles.now} x1={at} x2={at} y1={top - 8} y2={bottom} />
      <text className={styles.today} x={middle} y={top - 16} textAnchor="middle">
        {t('keyResult.curve.today', { date: dayAndMonth(asOf, language) })}
      </text>
      {figures.gap && <Gap card={card} gap={figures.gap} at={at} scales={scales} />}
    </g>
  );
}

interface GapProps {
  card: KeyResultCard;
  gap: NonNullable<CurveFigures['gap']>;
  at: number;
  scales: Scales;
}

function Gap({ card, gap, at, scales: { y, right } }: GapProps) {
  const { t } = useTranslation();
  const difference = useDifference();
  const missing = gapOf(card);
  const [expected, actual] = [y(gap.expected), y(gap.actual)];
  const room = right - at > TEXT;
  const text = room
    ? ({ x: at + 20, textAnchor: 'start' } as const)
    : ({ x: right, textAnchor: 'end' } as const);
  return (
    <g className={toneOf(card.status)}>
      <circle className={styles.expectedNow} cx={at} cy={expected} r={4} />
      <circle className={styles.actualNow} cx={at} cy={actual} r={4.5} />
      {missing !== null && card.lag_points !== null && (
        <>
          <path
            className={styles.bracket}
            d={`M${at + 4} ${expected}H${at + 11}V${actual}H${at + 4}`}
          />
          <text
            className={styles.missing}
            x={text.x}
            y={Math.max(expected, actual) + 18}
            textAnchor={text.textAnchor}
          >
            <tspan className={styles.strong}>
              {t('keyResult.curve.gap', { amount: difference(toPlain(missing), card) })}
            </tspan>
            <tspan x={text.x} dy={17}>
              {t('keyResult.curve.lag', { points: points(card.lag_points) })}
            </tspan>
          </text>
        </>
      )}
    </g>
  );
}
