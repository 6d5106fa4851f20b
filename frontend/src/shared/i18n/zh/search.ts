export const search = {
  title: '搜索',
  hint: '姓名、拼音、工号、单元、目标或页面',
  results: '搜索结果',
  close: '取消',
  keys: '↑ ↓ 选择　Enter 打开　Esc 关闭',
  none: '没有找到。可以试试拼音首字母、工号或单元编码；没有权限看的人和目标不会出现。',
  searching: '正在查找……',
  failed: '没有查到：服务器没有回应。稍后再试。',
  group: {
    recent: '最近打开',
    people: '人',
    units: '单元',
    keyResults: '$t(term.key_result.one)',
    commands: '页面与操作',
  },
  checkIn: '$t(term.check_in.one) · {{title}}',
  me: '个人设置',
} as const;
