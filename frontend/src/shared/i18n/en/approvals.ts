export const approvals = {
  needed:
    'The company asks for a second person’s approval before publishing; nobody approves their own.',
  asked: '{{who}} asked for approval at {{at}}; it waits for somebody else’s answer.',
  approved: '{{who}} approved it at {{at}}: it can be published.',
  refused: '{{who}} refused it at {{at}}.',
  used: 'Published with the approval of {{who}}.',
  outdated:
    'The plan was changed after approval was asked for, which holds no more: run it again and ask again.',
  said: '“{{words}}”',
  commandLine: 'The command line',
  ask: 'Ask for approval …',
  askTitle: 'Ask for approval of this run?',
  askText:
    'Whoever may approve sees it among what is to be done on Home, and in the bell. Only then can it be published; once the plan is changed again, the approval holds no more.',
  words: 'To whoever approves',
  askDo: 'Ask for approval',
  withdraw: 'Take the request back',
  approve: 'Approve',
  refuse: 'Refuse …',
  refuseTitle: 'Refuse this run?',
  reason: 'Reason',
  reasonNote: 'Its planner reads it, to know what to change.',
  refuseDo: 'Refuse',
} as const;
