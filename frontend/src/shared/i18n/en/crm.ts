export const crm = {
  title: 'CRM',
  tab: {
    connectors: 'Connectors',
    inbox: 'Inbox',
    owners: 'Owners',
    rates: 'Rates',
  },
} as const;
