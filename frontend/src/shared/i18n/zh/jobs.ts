/** Long work in the background, in the bar above every page. */
export const jobs = {
  title: '后台工作',
  running: '后台 {{count}}',
  ended: '后台完成',
  failed: '后台有一项失败',
  kind: {
    import: { check: '检查导入', apply: '导入', undo: '撤销导入' },
    rule: { backtest: '回测', calibration: '校准系数' },
    source: { reconcile: '与数据源核对' },
    plan: { run: '试算', replan: '试算重排', publish: '发布方案' },
    other: '处理',
  },
  queued: '排队中',
  done: '已完成',
  open: '查看结果',
} as const;
