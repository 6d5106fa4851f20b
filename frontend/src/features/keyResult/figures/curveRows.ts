import type { Schemas } from '@/shared/api/types';
import { addDays } from '@/shared/format/addDays';
import { beganAtNothing } from './known';

type Page = Schemas['KeyResultPage'];

export interface CurveRow {
  date: string;
  expected: string;
  /** Null after today, before anything was known, and where days are not kept. */
  actual: string | null;
  /** The median of where the open deals lead; null up to today. */
  median: string | null;
}

const WEEK = 7;

/** The curve as a table: every seventh day, each day on which the actual moved, today, and the last day. */
export function curveRows(page: Page): CurveRow[] {
  const { curve, cycle, outcome } = page;
  const moved = new Map((curve.actual ?? []).map(({ on, value }) => [on, value]));
  const fan = new Map((outcome?.fan ?? []).map(({ on, p50 }) => [on, p50]));
  const last = curve.expected.length - 1;
  const rows: CurveRow[] = [];
  let actual = curve.actual !== null && beganAtNothing(page) ? '0' : null;
  let median = page.key_result.actual;
  curve.expected.forEach((expected, day) => {
    const date = addDays(cycle.start, day);
    const past = date <= page.as_of;
    actual = moved.get(date) ?? actual;
    median = fan.get(date) ?? median;
    const told = moved.has(date) || fan.has(date) || date === page.as_of;
    if (day % WEEK === WEEK - 1 || day === last || told) {
      const foreseen = !past && outcome !== null ? median : null;
      rows.push({ date, expected, actual: past ? actual : null, median: foreseen });
    }
  });
  return rows;
}
