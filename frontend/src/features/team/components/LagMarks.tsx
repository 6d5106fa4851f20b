import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Team } from '@/shared/api/types';
import { points } from '@/shared/format/number';
import { keyResultPath } from '@/shared/navigation/paths';
import { StatusShape } from '@/shared/ui/StatusShape';
import { useNarrow } from '@/shared/ui/useNarrow';
import { type Axis, lengthOf, stacked } from '../figures/strip';
import styles from './LagStrip.module.css';

const COLUMNS = { desk: 72, phone: 26 };
const TALLEST = 132;
const MARK = 13;
const STEPS: Partial<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};

/** One mark a person, named while pointed at; the arrow keys go from one to the next. */
export function LagMarks({ team, axis }: { team: Team; axis: Axis }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const group = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState(team.marks.length - 1);
  const [shown, setShown] = useState<number | null>(null);
  const { marks } = team;
  const lags = marks.map((mark) => lengthOf(mark.lag_points));
  const places = stacked(lags, axis, narrow ? COLUMNS.phone : COLUMNS.desk);
  const tallest = Math.max(1, ...places.map(({ height }) => height + 1));
  // Where very many stand in one column they come closer, rather than pushing the page down.
  const step = Math.min(MARK, TALLEST / tallest);
  const words = (index: number) => {
    const { name = '', lag_points = '0' } = marks[index] ?? {};
    const side = lag_points.startsWith('-') ? 'team.strip.personAhead' : 'team.strip.personBehind';
    return t(side, { name, points: points(lag_points) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const ways = STEPS[event.key];
    if (ways === undefined) return;
    event.preventDefault();
    const next = Math.min(marks.length - 1, Math.max(0, reached + ways));
    setReached(next);
    group.current?.querySelectorAll('a')[next]?.focus();
  };
  const named = shown === null ? undefined : places[shown];
  return (
    <div
      ref={group}
      role="group"
      aria-label={t('team.strip.label')}
      className={styles.marks}
      style={{ height: Math.max(76, tallest * step + 8) }}
    >
      {marks.map((mark, index) => (
        <Link
          key={mark.key_result_id}
          to={keyResultPath(mark.key_result_id)}
          tabIndex={index === Math.min(reached, marks.length - 1) ? 0 : -1}
          aria-label={words(index)}
          className={styles.mark}
          style={{
            left: `${(places[index]?.x ?? 0) * 100}%`,
            bottom: 4 + (places[index]?.height ?? 0) * step,
          }}
          onKeyDown={onKeyDown}
          onPointerEnter={() => {
            setShown(index);
          }}
          onPointerLeave={() => {
            setShown(null);
          }}
          onFocus={() => {
            setReached(index);
            setShown(index);
          }}
          onBlur={() => {
            setShown(null);
          }}
        >
          <StatusShape status={mark.status} />
        </Link>
      ))}
      {shown !== null && named && (
        <span
          aria-hidden="true"
          className={styles.named}
          style={{ left: `${named.x * 100}%`, bottom: 4 + named.height * step - 12 }}
        >
          {words(shown)}
        </span>
      )}
    </div>
  );
}
