export const form = {
  untried: 'Not yet tried on a live account',
  name: 'Name',
  save: 'Save',
  saved: 'Saved',
  secretSet: 'Set; leave empty to keep it',
  addRow: 'Add a line',
  remove: 'Remove',
  removeRow: 'Remove line {{row}} of “{{label}}”',
} as const;
