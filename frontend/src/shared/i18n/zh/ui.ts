/** Words of the shared parts: tables, dialogs, pickers, files. */
export const ui = {
  loading: '正在读取',
  cancel: '取消',
  close: '关闭',
  saving: '正在保存…',
  leave: {
    title: '改动还没有保存',
    text: '离开后这些改动就没有了。',
    go: '不保存，离开',
    stay: '留在这里',
  },
  sort: { up: '升序', down: '降序', by: '按{{column}}排序' },
  sortLabel: '排序',
  picker: {
    clear: '清除',
    none: '没有符合的结果',
    searching: '正在查找…',
    hint: '输入姓名、拼音或编号',
  },
  file: {
    drop: '把文件拖到这里，或点击选择',
    tooLarge: '文件不能超过 {{size}}',
    wrongKind: '请选择 {{kinds}} 文件',
  },
  showMore: '再显示 {{count}} 条',
  progress: '已完成 {{done}} / {{total}}',
} as const;
