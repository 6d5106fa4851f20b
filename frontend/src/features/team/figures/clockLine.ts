/** The time from the first alert until now, on which each alert is drawn. */
export interface Span {
  from: number;
  until: number;
}

interface Clocked {
  opened_at: string;
  first_reaction_at: string | null;
}

const HOUR = 3_600_000;

/** From the earliest opening, an hour at least, so that a single new alert has a length. */
export function spanOf(alerts: readonly Clocked[], now: Date): Span {
  const opened = alerts.map(({ opened_at }) => new Date(opened_at).getTime());
  const until = Math.max(now.getTime(), ...opened);
  return { from: Math.min(until - HOUR, ...opened), until };
}

/** Where an instant lies, in %. */
export const share = (instant: string | Date, { from, until }: Span): number =>
  Math.min(100, Math.max(0, ((new Date(instant).getTime() - from) / (until - from)) * 100));

export interface ClockLine {
  opened: number;
  /** Where the time without any action ends: at the first, or now. */
  acted: number;
  running: boolean;
}

export function clockLine(alert: Clocked, span: Span): ClockLine {
  const { opened_at, first_reaction_at } = alert;
  return {
    opened: share(opened_at, span),
    acted: first_reaction_at === null ? 100 : share(first_reaction_at, span),
    running: first_reaction_at === null,
  };
}
