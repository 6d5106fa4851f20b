/* The forms of objectives and key results. */

export const kind = {
  increase: { name: 'Reach', says: 'From {{baseline}} up to {{target}}' },
  decrease: { name: 'Reduce to', says: 'From {{baseline}} down to {{target}}' },
  keep_above: { name: 'Keep at least', says: 'At least {{target}} on every day' },
  keep_below: { name: 'Keep at most', says: 'At most {{target}} on every day' },
  milestone: {
    name: 'Milestones',
    means: 'Step by step: each has a due date and a share, and the shares done are the progress.',
  },
  yes_no: { name: 'Yes or no', means: 'Done by its due date, or not.' },
} as const;

export const measure = { money: 'Money', count: 'Count', percent: 'Percentage' } as const;

export const source = {
  metric: { name: 'Metric', means: 'Added up from business records; nobody fills it in.' },
  check_in: {
    name: '$t(term.check_in.Many)',
    means: 'Filled in by whoever carries it; after 7 days without a word it is marked stale.',
  },
  sum: {
    name: 'Sum of those below',
    means:
      'Those aligned to it are added by their shares; same measure, and each one’s shares make 100%.',
  },
  weighted: {
    name: 'Mean by weight',
    means: 'The mean attainment of those aligned to it, by their weights.',
  },
  target_weighted: {
    name: 'Mean by $t(term.target.one)',
    means: 'The mean attainment of those aligned to it, by the size of their $t(term.target.many).',
  },
} as const;

export const objective = {
  new: 'New $t(term.objective.one)',
  change: 'Change the $t(term.objective.one)',
  title: '$t(term.objective.One)',
  words: 'In one sentence',
  wordsMean: 'What is to be different; the numbers belong to its $t(term.key_result.many).',
  owner: 'Who carries it',
  needsOwner: 'Choose a $t(term.unit.one) or a person to carry it.',
  serves: 'Serves (optional)',
  servesMeans:
    'The company’s own serves nothing; every other should serve a $t(term.key_result.one) above.',
  make: 'Make it with {{count}} $t(term.key_result.many)',
  delete: 'Delete',
} as const;

export const keyResult = {
  new: 'New $t(term.key_result.one)',
  add: 'Add a $t(term.key_result.one)',
  change: 'Change: {{title}}',
  make: 'Make the $t(term.key_result.one)',
  numbered: '$t(term.key_result.One) {{number}}',
  leaveOut: 'Leave this one out',
  of: 'Of which $t(term.objective.one)',
  what: 'What is to be reached',
  title: 'Title',
  titleHint: 'Such as: signed with new customers',
  kind: 'Kind',
  measure: 'Measured in',
  currency: 'Currency',
  unitLabel: 'Unit',
  unitLabelHint: 'Such as: customers, visits',
  baseline: 'From',
  target: '$t(term.target.One)',
  limit: 'Limit',
  stretch: 'Stretch (optional)',
  stretchMeans: 'Shown beside; pace and $t(term.alert.many) go by the $t(term.target.one).',
  quantum: 'Smallest step',
  quantumMeans: 'Shares are rounded to it, such as 100.',
  weight: 'Weight',
  weightMeans: 'How much it counts in its $t(term.objective.one).',
  owner: 'Who carries it',
  ownerOfObjective: 'Left empty, whoever carries the $t(term.objective.one) does.',
  source: 'Where the actual comes from',
  metric: 'Metric',
  chooseMetric: 'Choose one',
  newMetric: 'New metric…',
  judged: 'How it is judged',
  why: 'Why it changes',
  reason: 'Reason',
  reasonMeans: 'It stays in the history beside the change, for whoever carries it to read.',
  preview: 'How it will look',
  halfWay: 'Half way through, {{share}} is expected: that is where the tick stands.',
  everyDay: 'A limit holds on every day, so the tick stands at 100%.',
  noObjective: 'It needs an $t(term.objective.one) first',
  noObjectiveWhy:
    'A $t(term.key_result.one) measures an $t(term.objective.one), and this $t(term.cycle.one) has none yet.',
} as const;

export const steps = {
  title: 'Steps',
  what: 'Step {{number}}',
  due: 'Due',
  add: 'Add a step',
} as const;

export const parents = {
  title: 'Whom it serves',
  add: 'Add a parent',
  hint: 'Type a title',
  means:
    'There may be several. Shares to parents that add up must make exactly 100%, or a credit counts twice or not at all.',
  sums: 'adds up',
  carriesNone: 'carries no share',
  ratio:
    'Ratios do not add up, and “{{parent}}” rolls up by sum: take it out, or have it count the ratio itself or roll up by weights.',
} as const;

export const thresholds = {
  own: 'Thresholds of its own',
  watch: 'Watched above, points',
  behind: 'Behind above, points',
  ahead: 'Ahead below, points',
} as const;

export const end = {
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw “{{title}}”?',
  withdrawMeans: 'From that day on nobody carries it; its history stays, its links up go.',
  delete: 'Delete',
  deleteTitle: 'Delete “{{title}}”?',
  deleteMeans: 'For slips only: as long as it has no check-ins, changes, children or plans.',
  on: 'From',
} as const;
