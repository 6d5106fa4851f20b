export const staff = {
  waiting: 'Since the plan was published: {{what}}.',
  count: { joined: '{{count}} joined', left: '{{count}} left', moved: '{{count}} moved' },
  and: ', ',
  look: 'What is proposed …',
  title: 'Changes of people',
  text: 'Everybody keeps what pace had asked for by the day; the {{share}} still to come is shared by weight among those who are there then. Newcomers carry from that day on, whoever left carries no more after it. The total stays.',
  day: 'From which day',
  dayNote:
    'The earliest first, one after the other, counts each person from their own day; a later one counts all of them from there.',
  dayOf: '{{day}}, {{count}}',
  draft: 'The draft differs from what is published: accepting takes its changes along.',
  why: 'Change',
  kind: {
    joined: 'in {{to}} from {{on}}',
    left: 'out of {{from}} from {{on}}',
    moved: 'from {{from}} to {{to}} on {{on}}',
  },
  others:
    'Of the others {{more}} get more ({{most}} at most) and {{less}} get less ({{least}} at most).',
  units: 'Units: ',
  accept: 'Run as proposed',
  aside: 'Put aside ({{count}})',
} as const;
