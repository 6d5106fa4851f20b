export const pace = {
  status: {
    ahead: 'ahead',
    on_track: 'on track',
    watch: 'watch',
    behind: 'behind',
    too_early: 'too early',
    no_data: 'no data',
    stale: 'stale',
  },
  points: '{{points}} pts',
  pointsApart: '{{points}} points',
  pointsBehind: 'below what is expected, in percentage points',
  pointsAhead: 'above what is expected, in percentage points',
  staleMeaning: 'stale: the source is overdue, or no $t(term.check_in.one) for 7 days',
  bar: {
    full: '{{attainment}} reached, {{expected}} expected',
    none: 'no data yet, {{expected}} expected',
  },
} as const;
