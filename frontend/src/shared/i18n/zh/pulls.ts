/** Sources that are read at intervals: how far, and reading them now. */
export const pulls = {
  title: '读取进度',
  now: '立即读取',
  going: '正在读取…',
  done: '读取 {{rows}} 条，其中新记录 {{new}} 条',
  empty: {
    title: '还没有读取过',
    text: '到下一个读取时间会自动开始；也可以现在就读取一次。',
  },
  column: {
    object: '对象',
    pulled: '最近读取',
    since: '读到的最新变化',
    swept: '核对删除',
    notice: '如何发现变化',
  },
  object: {
    deal: '商机',
    contract: '合同',
    invoice: '开票',
    payment: '回款',
    visit: '拜访',
    account: '客户',
  },
  notice: {
    as_asked: '按更新时间',
    filter_ignored: '对方忽略了更新时间参数，每次全部比较',
    always_everything: '没有更新时间参数，每次全部比较',
  },
  deletions: {
    action: '核对删除',
    title: '核对删除',
    text: '逐一核对对方现有的编号。对方已没有的记录会全部冲销，哪怕超过一半；请先确认账号能读到全部数据。',
    submit: '核对并冲销',
  },
} as const;
