/* The forms of objectives and key results. */

export const kind = {
  increase: { name: '提升到', says: '从 {{baseline}} 提升到 {{target}}' },
  decrease: { name: '降低到', says: '从 {{baseline}} 降到 {{target}}' },
  keep_above: { name: '保持不低于', says: '每天都不低于 {{target}}' },
  keep_below: { name: '保持不高于', says: '每天都不高于 {{target}}' },
  milestone: {
    name: '里程碑',
    means: '按步骤走：每一步有截止日和份额，做完的份额加起来就是进度。',
  },
  yes_no: { name: '是或否', means: '到截止日做成了，或者没有。' },
} as const;

export const measure = { money: '金额', count: '数量', percent: '百分比' } as const;

export const source = {
  metric: { name: '业务口径', means: '由业务记录自动累计，不必填报。' },
  check_in: {
    name: '人工更新',
    means: '由$t(term.head.one)$t(term.check_in.one)填写；超过 7 天没有更新会标为停滞。',
  },
  sum: {
    name: '下级合计',
    means: '对齐到它的各项按份额相加；计量必须相同，各自的份额合计为 100%。',
  },
  weighted: { name: '下级加权', means: '对齐到它的各项按权重求平均完成率。' },
  target_weighted: {
    name: '按$t(term.target.one)加权',
    means: '对齐到它的各项按$t(term.target.one)大小求平均完成率：大的说话重。',
  },
} as const;

export const objective = {
  new: '新建$t(term.objective.one)',
  change: '修改$t(term.objective.one)',
  title: '$t(term.objective.one)',
  words: '一句话',
  wordsMean: '说清要变成什么样，不写数字；数字写在$t(term.key_result.one)里。',
  owner: '谁来承担',
  needsOwner: '请选一个$t(term.unit.one)或一位员工来承担。',
  serves: '服务于（可选）',
  servesMeans:
    '公司的$t(term.objective.one)不必填；其他的应当服务于上级的某项$t(term.key_result.one)。',
  make: '新建$t(term.objective.one)和 {{count}} 项$t(term.key_result.one)',
  delete: '删除',
} as const;

export const keyResult = {
  new: '新建$t(term.key_result.one)',
  add: '加一项$t(term.key_result.one)',
  change: '修改：{{title}}',
  make: '新建$t(term.key_result.one)',
  numbered: '$t(term.key_result.one) {{number}}',
  leaveOut: '不要这一项',
  of: '属于哪个$t(term.objective.one)',
  what: '要做到什么',
  title: '名称',
  titleHint: '如：新企业客户签约额',
  kind: '类型',
  measure: '计量',
  currency: '币种',
  unitLabel: '单位',
  unitLabelHint: '如：家、次',
  baseline: '起点',
  target: '$t(term.target.one)',
  limit: '界限',
  stretch: '挑战$t(term.target.one)（可选）',
  stretchMeans: '只作展示，快慢与$t(term.alert.one)按$t(term.target.one)算。',
  quantum: '最小单位',
  quantumMeans: '分解时取整到它，如 100 元。',
  weight: '权重',
  weightMeans: '在所属$t(term.objective.one)里占多重。',
  owner: '谁来承担',
  ownerOfObjective: '不填就由所属$t(term.objective.one)的承担者承担。',
  source: '数从哪里来',
  metric: '口径',
  chooseMetric: '请选择',
  newMetric: '新建口径…',
  judged: '怎样判断快慢',
  why: '为什么改',
  reason: '原因',
  reasonMeans: '会和改动一起留在历史里，承担者看得到。',
  preview: '看起来会是这样',
  halfWay: '过了一半时间，应达 {{share}}：竖线就是它的位置。',
  everyDay: '界限每天都要守住，竖线始终在 100%。',
  noObjective: '先要有一个$t(term.objective.one)',
  noObjectiveWhy:
    '$t(term.key_result.one)用来衡量$t(term.objective.one)，这个$t(term.cycle.one)还没有。',
} as const;

export const steps = {
  title: '步骤',
  what: '第 {{number}} 步',
  due: '截止日',
  add: '加一步',
} as const;

export const parents = {
  title: '服务于谁',
  add: '加一个上级',
  hint: '输入名称',
  means: '可以有几个上级。上级按合计汇总时，份额合计要正好 100%，同一笔业绩才不会多算或漏算。',
  sums: '按合计汇总',
  carriesNone: '不带份额',
  ratio:
    '比率不能相加，“{{parent}}”却按合计汇总：请去掉这个上级，或让它自己用这个口径计数、按权重汇总。',
} as const;

export const thresholds = {
  own: '这一项单独定阈值',
  watch: '超过多少点为关注',
  behind: '超过多少点为落后',
  ahead: '领先多少点为超前',
} as const;

export const end = {
  withdraw: '撤下',
  withdrawTitle: '撤下“{{title}}”？',
  withdrawMeans: '从这天起没有人再承担它；历史保留，与上级的对齐解除。',
  delete: '删除',
  deleteTitle: '删除“{{title}}”？',
  deleteMeans: '只用于写错的：还没有更新、改动、下级和分解方案时才能删除。',
  on: '从哪天起',
} as const;
