import type { Schemas } from '@/shared/api/types';
import { daysBetween } from '@/shared/format/date';
import { decimal, geometry, subtract, toPlain } from '@/shared/format/decimal';
import { beganAtNothing, isRatio } from './known';

type Page = Schemas['KeyResultPage'];

/** A point of the curve: days since the cycle began, and a value. Lengths only: nothing here is read. */
export type Point = readonly [day: number, value: number];

export interface Mark {
  at: Point;
  /** What this day brought or, where people report and of a ratio, the value: written beside the mark. */
  brought: string;
  added: boolean;
}

export interface FanPoint {
  day: number;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
}

export interface CurveFigures {
  days: number;
  /** Steps at the end of each day. */
  expected: Point[];
  /** Null where days are not kept. */
  actual: Point[] | null;
  marks: Mark[];
  now: number;
  /** What is expected and what is reached now; null when nothing is known. */
  gap: { expected: number; actual: number } | null;
  fan: FanPoint[];
  alerts: { from: number; to: number }[];
  replans: { day: number; target: string }[];
  target: number;
  least: number;
  most: number;
}

const MIDDLE_OF_DAY = 0.5;
const length = (value: string): number => geometry(decimal(value));

/** Everything that the curve draws, in days and in the key result's unit of measure. */
export function curveFigures(page: Page): CurveFigures {
  const { key_result: card, curve, cycle, outcome } = page;
  const days = curve.expected.length;
  const dayOf = (date: string) => Math.min(Math.max(daysBetween(cycle.start, date), 0), days);
  const over = page.as_of >= cycle.end;
  const now = over ? days : dayOf(page.as_of) + MIDDLE_OF_DAY;
  const gap =
    card.actual === null || card.expected === null
      ? null
      : { expected: length(card.expected), actual: length(card.actual) };
  const expected = expectedSteps(page);
  const marks = marksOf(page, dayOf);
  const actual = curve.actual && actualSteps(page, marks, now);
  const fan = gap === null ? [] : fanOf(outcome, dayOf, { now, days, actual: gap.actual });
  const target = length(card.target);
  const values = [
    ...expected.map(([, value]) => value),
    ...(actual ?? []).map(([, value]) => value),
    ...fan.flatMap(({ p10, p90 }) => [p10, p90]),
    ...(gap ? [gap.actual] : []),
    target,
  ];
  return {
    days,
    expected,
    actual,
    marks,
    now,
    gap,
    fan,
    target,
    alerts: curve.alerts.map(({ opened_on, closed_on }) => ({
      from: dayOf(opened_on) + MIDDLE_OF_DAY,
      to: closed_on === null ? now : dayOf(closed_on) + MIDDLE_OF_DAY,
    })),
    replans: curve.replans.map(({ effective, target: next }) => ({
      day: dayOf(effective) + 1,
      target: next,
    })),
    least: Math.min(...values),
    most: Math.max(...values),
  };
}

/** What is expected by the end of day n stands from there until the end of the next. */
function expectedSteps({ key_result: card, curve }: Page): Point[] {
  const kept = card.kind.startsWith('keep');
  const start = kept ? (curve.expected[0] ?? card.target) : card.baseline;
  return [start, ...curve.expected].map((value, day) => [day, length(value)]);
}

/** Where the actual moved: by how much, or where people report and of a ratio, to what. */
function marksOf(page: Page, dayOf: (date: string) => number): Mark[] {
  const added = page.key_result.source !== 'check_in' && !isRatio(page);
  let before = '0';
  return (page.curve.actual ?? []).map(({ on, value }) => {
    const moved = toPlain(subtract(decimal(value), decimal(before)));
    before = value;
    return {
      at: [dayOf(on) + MIDDLE_OF_DAY, length(value)],
      brought: added ? moved : value,
      added,
    };
  });
}

/** From nothing on the first day (records, steps), or from the first value on, to now. */
function actualSteps(page: Page, marks: Mark[], now: number): Point[] {
  const first: Point[] = beganAtNothing(page) ? [[0, 0]] : [];
  const points = [...first, ...marks.map(({ at }) => at)];
  const last = points.at(-1);
  return last === undefined ? [] : [...points, [now, last[1]]];
}

interface Now {
  now: number;
  days: number;
  actual: number;
}

/** From what is reached now, opening with every expected deal, flat after the last. */
function fanOf(
  outcome: Page['outcome'],
  dayOf: (date: string) => number,
  { now, days, actual }: Now,
): FanPoint[] {
  if (outcome === null || outcome.fan.length === 0) return [];
  const level = (day: number, value: number): FanPoint => ({
    day,
    p10: value,
    p25: value,
    p50: value,
    p75: value,
    p90: value,
  });
  const opened = outcome.fan.map(({ on, p10, p25, p50, p75, p90 }) => ({
    day: Math.max(dayOf(on) + MIDDLE_OF_DAY, now),
    p10: length(p10),
    p25: length(p25),
    p50: length(p50),
    p75: length(p75),
    p90: length(p90),
  }));
  const last = opened.at(-1);
  return [level(now, actual), ...opened, ...(last ? [{ ...last, day: days }] : [])];
}
