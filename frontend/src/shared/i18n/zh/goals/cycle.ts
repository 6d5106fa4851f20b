/* Cycles, their pace and their seasons. */

export const cycle = {
  choose: '$t(term.cycle.one)',
  new: '新建$t(term.cycle.one)',
  change: '修改$t(term.cycle.one) {{name}}',
  edit: '修改这个$t(term.cycle.one)',
  make: '新建$t(term.cycle.one)',
  delete: '删除这个$t(term.cycle.one)',
  period: '起止',
  span: '多长',
  spans: { quarter: '季度', month: '月', half: '半年', year: '全年', own: '自定起止' },
  name: '名称',
  starts: '第一天',
  ends: '最后一天（包含）',
  fixed:
    '其中已有 {{count}} 项$t(term.key_result.one)，起止日不再改动；名称、日历与时间进度可以改。',
  replanned: '其中有重排过的$t(term.key_result.one)，日历与时间进度不再改动。',
  calendar: '工作日历',
  calendarMeans: '节假日与调休按它计算；$t(term.unit.one)可以有自己的日历。',
  days: '共 {{count}} 个工作日',
  official: '{{year}} 年日历为官方公布',
  estimated: '{{year}} 年日历为估算，放假安排尚未公布',
  overlaps: '与这些$t(term.cycle.one)有重叠：{{names}}。可以并存，请确认是有意的。',
  noCalendar: '还没有工作日历',
  noCalendarWhy: '时间进度按工作日走，先要知道哪天上班。请在设置里建一份。',
  toSettings: '去设置',
} as const;

export const pace = {
  title: '时间进度',
  kind: '按什么走',
  own: '这一项单独定时间进度',
  this: '这条曲线',
  straight: '按自然日的直线',
  closed: '休息日',
  picture: '应达曲线，从 0 到 100%，共 {{days}} 个工作日；用下面的滑杆看每一天',
  day: '看哪一天',
  told: '{{day}}收工时应达 {{share}}，直线为 {{linear}}；第 {{worked}} / {{days}} 个工作日。',
  toldClosed:
    '{{day}}休息，应达停在 {{share}}，直线为 {{linear}}；已过 {{worked}} / {{days}} 个工作日。',
  none: '份额凑满 100% 就能看到曲线',
  noneWhy: '每一段或每一步各占多少，合计要正好是 100%。',
  stepOn: '第 {{number}} 步的日期',
  addStep: '加一步',
  working_days: { name: '工作日', means: '每个工作日应达一样多，节假日不计，调休计入。' },
  linear: { name: '自然日', means: '每一天应达一样多，周末和节假日也算。' },
  seasonal: {
    name: '按季节',
    means: '每个月或每一周各占一份，份内按工作日走。可由历年同期得出，再按经验修改。',
  },
  milestones: { name: '按日期', means: '到了某一天才应达一步，之间不变。' },
} as const;

export const season = {
  by: '分段',
  month: '按月',
  week: '按周',
  from: '参照哪个口径的历年同期',
  even: '不参照，按工作日均摊',
  notEven: '选一个口径，就能看到往年同期每一段占多少。',
  notKnown: '这个口径在往年同期没有记录，先按工作日均摊。',
  noteYears: '参照 {{count}} 年，并计入一年“按工作日均摊”，免得一年的偶然左右全局。',
  now: '本次',
  share: '{{part}} 起的一段，份额 %',
} as const;
