import { curveStepAfter, line } from 'd3-shape';
import type { KeyResultCard } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { toneOf } from '@/shared/ui/tone';
import { useReader } from '@/shared/ui/useReader';
import type { CurveFigures, Point } from '../../figures/curve';
import { withRoom } from '../../figures/ticks';
import styles from './Curve.module.css';
import type { Scales } from './useScales';

interface LinesProps {
  card: KeyResultCard;
  figures: CurveFigures;
  scales: Scales;
}

/** So many steps can be told apart; so many have room for their amounts. */
const MARKED = 24;
const LABELLED = 12;
const ROOM_FOR_LABELS = 600;

const steps = line<Point>().curve(curveStepAfter);

/** Expected as a thin stair, actual as a strong one with a ring for each day that brought something. */
export function CurveLines({ card, figures, scales }: LinesProps) {
  const { expected, actual, marks } = figures;
  const path = (points: Point[]) => steps(points.map(scales.place)) ?? '';
  return (
    <g>
      <path className={styles.expected} d={path(expected)} />
      {actual && (
        <g className={toneOf(card.status)}>
          <path className={styles.actual} d={path(actual)} />
          {marks.length <= MARKED &&
            marks.map(({ at }) => {
              const [x, y] = scales.place(at);
              return <circle key={at[0]} className={styles.mark} cx={x} cy={y} r={4} />;
            })}
        </g>
      )}
      {marks.length <= LABELLED && scales.width > ROOM_FOR_LABELS && (
        <Brought card={card} figures={figures} scales={scales} />
      )}
    </g>
  );
}

/** How much each day brought, where there is room beside its ring. */
function Brought({ card, figures: { marks, now }, scales }: LinesProps) {
  const reader = useReader();
  const labels = marks.map(({ at, brought, added }) => {
    const [x, y] = scales.place(at);
    const figure = measured(brought, card, reader, { sign: false, unit: false });
    return { x: x + 6, y: y + 16, text: added && !brought.startsWith('-') ? `+${figure}` : figure };
  });
  return withRoom(labels, scales.x(now)).map(({ x, y, text }) => (
    <text key={x} className={styles.brought} x={x} y={y}>
      {text}
    </text>
  ));
}
