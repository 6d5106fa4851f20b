/* Cycles, their pace and their seasons. */

export const cycle = {
  choose: '$t(term.cycle.One)',
  new: 'New $t(term.cycle.one)',
  change: 'Change $t(term.cycle.one) {{name}}',
  edit: 'Change this $t(term.cycle.one)',
  make: 'Make the $t(term.cycle.one)',
  delete: 'Delete this $t(term.cycle.one)',
  period: 'Period',
  span: 'Length',
  spans: {
    quarter: 'Quarter',
    month: 'Month',
    half: 'Half-year',
    year: 'Year',
    own: 'Own dates',
  },
  name: 'Name',
  starts: 'First day',
  ends: 'Last day (included)',
  fixed:
    'It holds {{count}} $t(term.key_result.many), so its days stay; name, calendar and pace may change.',
  replanned: 'Some of its $t(term.key_result.many) were re-planned, so calendar and pace stay.',
  calendar: 'Working calendar',
  calendarMeans: 'Holidays and make-up days go by it; a $t(term.unit.one) may have its own.',
  days: '{{count}} working days',
  official: 'calendar of {{year}} is official',
  estimated: 'calendar of {{year}} is estimated: its holidays are not announced yet',
  overlaps: 'It overlaps {{names}}. That is allowed; make sure that it is meant.',
  noCalendar: 'There is no working calendar yet',
  noCalendarWhy:
    'Pace goes by working days, so the program must know them. Make one in the settings.',
  toSettings: 'To the settings',
} as const;

export const pace = {
  title: 'Pace',
  kind: 'Goes by',
  own: 'A pace of its own',
  this: 'This curve',
  straight: 'A straight line by calendar days',
  closed: 'Days off',
  picture:
    'The expected curve from 0 to 100% over {{days}} working days; the slider below tells every day',
  day: 'Day to look at',
  told: 'By the end of {{day}} {{share}} is expected, {{linear}} on a straight line; working day {{worked}} of {{days}}.',
  toldClosed:
    '{{day}} is off: expected stays at {{share}}, {{linear}} on a straight line; {{worked}} of {{days}} working days have passed.',
  none: 'The curve appears once the shares make 100%',
  noneWhy: 'Say how much each part or step takes; together they must make exactly 100%.',
  stepOn: 'Date of step {{number}}',
  addStep: 'Add a step',
  working_days: {
    name: 'Working days',
    means: 'Every working day expects the same; holidays count nothing, make-up days do.',
  },
  linear: {
    name: 'Calendar days',
    means: 'Every day expects the same, weekends and holidays too.',
  },
  seasonal: {
    name: 'Season',
    means:
      'Every month or week has a share, spread over its working days. Take it from earlier years, then change what you know better.',
  },
  milestones: { name: 'Dates', means: 'A step falls due on a date; nothing changes in between.' },
} as const;

export const season = {
  by: 'Parts',
  month: 'Months',
  week: 'Weeks',
  from: 'Earlier years of which metric',
  even: 'None: even by working days',
  notEven: 'Choose a metric to see how earlier years were spread.',
  notKnown:
    'This metric holds nothing in the same period of earlier years; even working days for now.',
  noteYears:
    'Out of {{count}} earlier years and one more year of even working days, so that the chance of one year does not decide.',
  now: 'This one',
  share: 'Share of the part from {{part}}, %',
} as const;
