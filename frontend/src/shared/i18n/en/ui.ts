/** Words of the shared parts: tables, dialogs, pickers, files. */
export const ui = {
  loading: 'Loading',
  cancel: 'Cancel',
  close: 'Close',
  saving: 'Saving…',
  leave: {
    title: 'Your changes are not saved',
    text: 'They are gone once you leave.',
    go: 'Leave without saving',
    stay: 'Stay here',
  },
  sort: { up: 'ascending', down: 'descending', by: 'Sort by {{column}}' },
  sortLabel: 'Sort by',
  picker: {
    clear: 'Clear',
    none: 'Nothing matches',
    searching: 'Searching…',
    hint: 'Type a name, pinyin or a number',
  },
  file: {
    drop: 'Drop a file here, or click to choose one',
    tooLarge: 'The file must not exceed {{size}}',
    wrongKind: 'Choose a {{kinds}} file',
  },
  showMore: 'Show {{count}} more',
  progress: '{{done}} of {{total}} done',
} as const;
