export const why = {
  title: '为什么是 {{amount}}',
  rule: '{{rule}} v{{version}} · {{date}}发布',
  none: '这个数字不是分解来的',
  noneWhy:
    '它由负责人直接填写，或由下级汇总。由规则分解的$t(term.target.one)，会在这里逐步乘出来。',
  part: '{{parent}} → {{owner}}',
  step: {
    parent: '{{parent}}的$t(term.target.one)',
    locked: '减去已锁定',
    hold: '减去预留',
    limited: '减去已到上下限或已保留的',
    shared: '按权重分给 {{count}} 个同级',
    sharedFlat: '按权重分配',
    per_weight: '每 1.00 权重',
    weight: '{{owner}}的权重',
    own_lock: '加上其中已锁定的',
    kept: '加上重新分解前已要求的',
    rounding: '取整到 {{quantum}}，最大余数法',
    amount: '我的$t(term.target.one)',
    amountOf: '{{owner}}的$t(term.target.one)',
    bound: { none: '按权重', lock: '锁定为', min: '下限', max: '上限' },
  },
  share: '在{{parent}}按权重分的部分里，权重 {{weight}} 占合计 {{total}} 的 {{share}}。',
  stretch: '挑战值 {{amount}}；进度、$t(term.alert.one)只按$t(term.target.one)计。',
  effective: '自 {{date}}起生效。',
  peers: {
    ask: '查看同级对比',
    spread:
      '{{unit}} {{count}} 位{{level}}的$t(term.target.one)：{{least}} – {{most}}，中位 {{middle}}。圆点是本人，竖线是中位。',
    few: '同级不足 5 人，不显示对比。',
    none: '没有登记职级，无法对比。',
  },
} as const;
