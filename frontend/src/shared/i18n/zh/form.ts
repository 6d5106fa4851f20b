/** Forms that a kind of connector or channel asks for. */
export const form = {
  untried: '尚未在真实账号上试过',
  name: '名称',
  save: '保存',
  saved: '已保存',
  secretSet: '已设置，留空则不变',
  addRow: '加一行',
  remove: '删除',
  removeRow: '删除“{{label}}”第 {{row}} 行',
} as const;
