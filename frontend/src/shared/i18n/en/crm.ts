export const crm = {
  title: 'CRM',
  kind: {
    deal: 'Deal',
    contract: 'Contract',
    visit: 'Visit',
    invoice: 'Invoice',
    payment: 'Payment',
    account: 'Account',
  },
  tab: {
    connectors: 'Connectors',
    inbox: 'Inbox',
    owners: 'Owners',
    rates: 'Rates',
  },
} as const;
