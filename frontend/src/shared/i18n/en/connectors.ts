export const connectors = {
  new: 'New connector',
  empty: {
    title: 'No connector yet',
    text: 'A connector brings deals, contracts and visits from your CRM; figures move within seconds, and nobody types them. Make one by choosing how: no code is needed.',
  },
  column: {
    name: 'Connector',
    kind: 'Way in',
    health: 'State',
    heard: 'Last success',
    due: 'Next pull',
    covers: 'Data until',
    waiting: 'Waiting',
  },
  health: {
    well: 'Well',
    silent: 'Nothing yet',
    waits: '{{count}} waiting',
    failing: 'Failed {{count}} times in a row',
    paused: 'Paused',
    gone: 'Ended by the source',
  },
} as const;
