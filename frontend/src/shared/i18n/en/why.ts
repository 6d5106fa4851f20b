export const why = {
  title: 'Why {{amount}}',
  rule: '{{rule}} v{{version}} · published {{date}}',
  none: 'This number was not shared out by a rule',
  noneWhy:
    'Its owner wrote it, or it is rolled up from below. A $t(term.target.one) that a rule shares out is multiplied out here, step by step.',
  part: '{{parent}} → {{owner}}',
  step: {
    parent: '$t(term.target.One) of {{parent}}',
    locked: 'less what is locked',
    hold: 'less what is held back',
    moved_away: 'less what was asked here of people before they moved away',
    moved_in: 'plus what was asked elsewhere of people before they moved in',
    limited: 'less what is at a limit or kept',
    shared: 'shared by weight among {{count}}',
    sharedFlat: 'shared by weight',
    per_weight: 'for each 1.00 of weight',
    weight: 'Weight of {{owner}}',
    own_lock: 'plus what is locked within',
    kept: 'plus what was asked for before the re-plan',
    rounding: 'rounded to {{quantum}}, largest remainder',
    amount: 'My $t(term.target.one)',
    amountOf: '$t(term.target.One) of {{owner}}',
    bound: { none: 'by weight', lock: 'locked at', min: 'minimum', max: 'maximum' },
  },
  share: 'Of what {{parent}} shares by weight, {{weight}} is {{share}} of {{total}}.',
  stretch:
    'Stretch $t(term.target.one) {{amount}}; pace and $t(term.alert.many) go by the $t(term.target.one) alone.',
  effective: 'In force from {{date}}.',
  peers: {
    ask: 'Compare with peers',
    spread:
      '$t(term.target.Many) of the {{count}} {{level}} people in {{unit}}: {{least}} – {{most}}, median {{middle}}. The dot is this one, the line the median.',
    few: 'Fewer than 5 of the same level: no comparison is shown.',
    none: 'No job level is recorded, so there is nobody to compare with.',
  },
} as const;
