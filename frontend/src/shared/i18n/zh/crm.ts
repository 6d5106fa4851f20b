/** What the pages of the CRM share. */
export const crm = {
  title: 'CRM',
  kind: {
    deal: '商机',
    contract: '合同',
    visit: '拜访',
    invoice: '发票',
    payment: '回款',
    account: '客户',
  },
  tab: {
    connectors: '连接',
    inbox: '收件箱',
    owners: '负责人对应',
    rates: '汇率',
  },
} as const;
