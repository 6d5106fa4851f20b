/** What the pages of the CRM share. */
export const crm = {
  title: 'CRM',
  tab: {
    connectors: '连接',
    inbox: '收件箱',
    owners: '负责人对应',
    rates: '汇率',
  },
} as const;
