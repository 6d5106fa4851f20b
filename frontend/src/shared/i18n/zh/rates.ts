/** The page of exchange rates. */
export const rates = {
  title: '已有汇率',
  lead: '外币金额按事件当日或之前最近一次的汇率折算为 {{currency}}，四舍六入五成双到最小货币单位。改动汇率后，相关记录会自动重新计入，账目只增不改。',
  add: '录入汇率',
  addNote: '1 单位外币折合多少 {{currency}}',
  currency: '币种',
  on: '生效日期',
  rate: '汇率（折 {{currency}}）',
  source: '来源',
  save: '保存汇率',
  remove: '删除',
  removeOf: '删除 {{currency}} 在 {{date}} 的汇率',
  told: '已保存 {{count}} 条汇率，{{records}} 条记录正在重新计入。',
  file: '从表格导入',
  fileNote: '每行一条：日期、币种、汇率',
  missing: {
    title: '缺少的汇率',
    one: '{{count}} 条记录在等 {{currency}} 在 {{date}} 或之前的汇率',
  },
  none: { title: '还没有汇率', text: '只有当来源里出现外币金额时才需要。' },
} as const;
