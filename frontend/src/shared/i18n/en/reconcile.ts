/** Everything that a source has, held against everything that came. */
export const reconcile = {
  title: 'Reconcile with the source',
  note: 'Everything the source has is read and compared with the inbox; you may leave and come back',
  begin: 'Reconcile',
  going: 'Reconciling…',
  empty: {
    title: 'Not reconciled yet',
    text: 'What was missed is fetched, what was deleted there is reversed; whatever else differs is listed.',
  },
  agrees: 'Everything is the same or explained',
  unread: 'Not everything could be read',
  differs: 'Unexplained differences: {{count}}',
  showDifferences: 'Show the differences',
  export: 'Export records (XLSX)',
  show: 'Show',
  showOf: 'Show {{verdict}}',
  records: 'Record by record',
  column: {
    verdict: 'Verdict',
    count: 'Records',
    hint: 'What to know',
    show: 'Which',
    record: 'Record',
  },
  file: {
    note: 'Drop a complete export to compare it with what was loaded; nothing is loaded or reversed',
  },
} as const;
