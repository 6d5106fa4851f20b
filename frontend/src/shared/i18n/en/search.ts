export const search = {
  title: 'Search',
  hint: 'A name, pinyin, number, unit, goal or page',
  results: 'Search results',
  close: 'Cancel',
  keys: '↑ ↓ to choose　Enter to open　Esc to close',
  none: 'Nothing found. Try initials, a staff number or a unit’s code; people and goals that you may not see do not appear.',
  searching: 'Searching…',
  failed: 'Nothing was searched: the server did not answer. Try again in a moment.',
  group: {
    recent: 'Recently opened',
    people: 'People',
    units: 'Units',
    keyResults: '$t(term.key_result.Many)',
    commands: 'Pages and actions',
  },
  checkIn: 'Check in · {{title}}',
  me: 'Your settings',
} as const;
