/** The pages of connectors. */
export const connectors = {
  new: '新建连接',
  empty: {
    title: '还没有连接',
    text: '连接把 CRM 里的商机、合同和拜访带进来，业绩几秒内更新，不用任何人填报。新建一个，选好方式即可，不用写代码。',
  },
  column: {
    name: '连接',
    kind: '方式',
    health: '状态',
    heard: '最近成功',
    due: '下次读取',
    covers: '数据截至',
    waiting: '待处理',
  },
  health: {
    well: '正常',
    silent: '尚未收到',
    waits: '{{count}} 条待处理',
    failing: '连续失败 {{count}} 次',
    paused: '已暂停',
    gone: '对方已终止',
  },
} as const;
