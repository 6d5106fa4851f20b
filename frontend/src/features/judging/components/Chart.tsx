import { line } from 'd3-shape';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { percent } from '@/shared/format/number';
import {
  chartFigures,
  type ChartPoint,
  meanOf,
  scaleTicks,
  type Tested,
  WAYS,
} from '../figures/chart';
import { periodName } from '../figures/periodName';
import { shareOf } from '../figures/sums';
import styles from './Chart.module.css';

interface ChartProps {
  periods: readonly Tested[];
  chosen: number;
  onChoose: (index: number) => void;
}

const HEIGHT = 260;
const EDGE = { top: 12, bottom: 28, left: 44 };

/** Mean target deviation of every way, period by period, over the floor that chance alone leaves. */
export function Chart({ periods, chosen, onChoose }: ChartProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      setWidth(entry?.contentRect.width ?? 0);
    });
    if (frame.current) observer.observe(frame.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  const { ways, floor, top } = chartFigures(periods);
  const band = (width - EDGE.left) / Math.max(periods.length, 1);
  const x = (index: number) => EDGE.left + band * (index + 0.5);
  const y = (share: number) => EDGE.top + (HEIGHT - EDGE.top - EDGE.bottom) * (1 - share / top);
  const path = (points: readonly ChartPoint[]) =>
    line<ChartPoint>(
      ({ index }) => x(index),
      ({ deviation }) => y(deviation),
    )([...points]) ?? '';
  const said = (period: Tested) =>
    [
      periodName(period),
      ...WAYS.map((way) => `${t(`judging.way.${way}`)} ${shareOf(meanOf(period, way))}`),
      `${t('judging.floor')} ${shareOf(period.noise_floor)}`,
    ].join('，');
  return (
    <div ref={frame} className={styles.frame} style={{ height: HEIGHT }}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <rect
            className={styles.chosen}
            x={x(chosen) - band / 2}
            y={EDGE.top}
            width={band}
            height={HEIGHT - EDGE.top - EDGE.bottom}
          />
          {scaleTicks(top).map((tick) => (
            <g key={tick}>
              <line className={styles.hair} x1={EDGE.left} x2={width} y1={y(tick)} y2={y(tick)} />
              <text x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">
                {percent(tick.toFixed(1), 0)}
              </text>
            </g>
          ))}
          <path className={styles.floor} d={path(floor)} />
          {floor.map(({ index, deviation }) => (
            <line
              key={index}
              className={styles.floor}
              x1={x(index) - band / 4}
              x2={x(index) + band / 4}
              y1={y(deviation)}
              y2={y(deviation)}
            />
          ))}
          {WAYS.map((way) => (
            <g key={way} className={styles[way]}>
              <path d={path(ways[way])} />
              {ways[way].map(({ index, deviation }) => (
                <circle key={index} cx={x(index)} cy={y(deviation)} r={4} />
              ))}
            </g>
          ))}
          {periods.map((period, index) => (
            <text key={period.first} x={x(index)} y={HEIGHT - 8} textAnchor="middle">
              {periodName(period)}
            </text>
          ))}
        </svg>
      )}
      {periods.map((period, index) => (
        <button
          key={period.first}
          type="button"
          className={styles.band}
          style={{ left: x(index) - band / 2, width: band, height: HEIGHT }}
          title={said(period)}
          aria-label={said(period)}
          aria-pressed={index === chosen}
          onClick={() => {
            onChoose(index);
          }}
        />
      ))}
    </div>
  );
}
