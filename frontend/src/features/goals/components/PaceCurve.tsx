import { type PointerEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { longDate, shortDate } from '@/shared/format/date';
import { percent } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { BOX, curveGeometry } from '../figures/curveGeometry';
import { dayAfter } from '../figures/dates';
import styles from './PaceCurve.module.css';

const QUARTERS = ['0', '0.25', '0.5', '0.75', '1'] as const;

/** The curve as the server works it out, beside a straight line; any day by pointer or by keyboard. */
export function PaceCurve({ preview }: { preview: Schemas['CyclePreviewed'] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const id = useId();
  const { shares, linear, working, starts_on } = preview;
  const last = shares.length - 1;
  const [wanted, setWanted] = useState(Math.floor(last / 2));
  const day = Math.min(wanted, last);
  const drawn = curveGeometry(shares, linear, working);
  const share = shares[day] ?? '0';
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - left) / width) * BOX.width;
    const at = Math.floor((x - drawn.xOf(0)) / (drawn.xOf(1) - drawn.xOf(0)));
    setWanted(Math.max(0, Math.min(last, at)));
  };
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        className={styles.picture}
        role="img"
        aria-label={t('goals.pace.picture', { days: preview.working_days })}
        onPointerMove={point}
        onPointerDown={point}
      >
        {drawn.closed.map(({ x, width }) => (
          <rect
            key={x}
            x={x}
            width={width}
            y={BOX.top}
            height={BOX.height - BOX.bottom - BOX.top}
            className={styles.closed}
          />
        ))}
        {QUARTERS.map((at) => (
          <g key={at}>
            <line
              x1={BOX.left}
              x2={BOX.width - 8}
              y1={drawn.yOf(at)}
              y2={drawn.yOf(at)}
              className={styles.grid}
            />
            <text x={BOX.left - 6} y={drawn.yOf(at) + 4} textAnchor="end" className={styles.axis}>
              {percent(at, 0)}
            </text>
          </g>
        ))}
        <path d={drawn.line} className={styles.linear} />
        <path d={drawn.stairs} className={styles.stairs} />
        <line
          x1={drawn.xOf(day + 1)}
          x2={drawn.xOf(day + 1)}
          y1={BOX.top}
          y2={BOX.height - BOX.bottom}
          className={styles.day}
        />
        <circle cx={drawn.xOf(day + 1)} cy={drawn.yOf(share)} r="3.5" className={styles.dot} />
        {[0, Math.floor(last / 2), last].map((at, place) => (
          <text
            key={place}
            x={drawn.xOf(at + 0.5)}
            y={BOX.height - 6}
            textAnchor={place === 0 ? 'start' : place === 1 ? 'middle' : 'end'}
            className={styles.axis}
          >
            {shortDate(dayAfter(starts_on, at))}
          </text>
        ))}
      </svg>
      <label htmlFor={id} className="sr-only">
        {t('goals.pace.day')}
      </label>
      <input
        id={id}
        type="range"
        className={styles.slider}
        min={0}
        max={last}
        value={day}
        aria-valuetext={longDate(dayAfter(starts_on, day), language)}
        onChange={(event) => {
          setWanted(Number(event.target.value));
        }}
      />
      <figcaption>
        <p className={styles.told} aria-live="polite">
          {t(working[day] === '1' ? 'goals.pace.told' : 'goals.pace.toldClosed', {
            day: longDate(dayAfter(starts_on, day), language),
            share: percent(share),
            linear: percent(linear[day] ?? '0'),
            worked: working.slice(0, day + 1).replaceAll('0', '').length,
            days: preview.working_days,
          })}
        </p>
        <p className={styles.key}>
          <span>{t('goals.pace.this')}</span>
          <span className={styles.straight}>{t('goals.pace.straight')}</span>
          <span className={styles.off}>{t('goals.pace.closed')}</span>
        </p>
      </figcaption>
    </figure>
  );
}
