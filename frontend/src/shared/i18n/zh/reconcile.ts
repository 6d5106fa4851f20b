/** Everything that a source has, held against everything that came. */
export const reconcile = {
  title: '与数据源核对',
  note: '读取对方现有的全部记录，与收件箱逐条比较；可以离开本页，稍后回来看结果',
  begin: '开始核对',
  going: '正在核对…',
  empty: {
    title: '还没有核对过',
    text: '核对会补取漏掉的更新、冲销对方已删除的记录，其余不一致逐条列出。',
  },
  agrees: '全部一致或已有说明',
  unread: '有对象没能读取，未能核对',
  differs: '{{count}} 条差异没有说明',
  showDifferences: '查看差异',
  export: '导出明细（XLSX）',
  show: '查看',
  showOf: '查看 {{verdict}}',
  records: '逐条结果',
  column: {
    verdict: '结果',
    count: '条数',
    hint: '说明',
    show: '明细',
    record: '记录',
  },
  file: {
    note: '拖入一份完整的导出，与已载入的记录比较；不载入、不冲销任何数据',
  },
} as const;
