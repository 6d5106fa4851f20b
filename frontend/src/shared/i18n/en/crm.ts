export const crm = {
  title: 'CRM',
  tab: { connectors: 'Connectors', inbox: 'Inbox', owners: 'Owners', metrics: 'Metrics' },
} as const;
