export const jobs = {
  title: 'In the background',
  running: 'Working: {{count}}',
  ended: 'Work is done',
  failed: 'Some work failed',
  kind: {
    import: { check: 'Checking an import', apply: 'Importing', undo: 'Undoing an import' },
    rule: { backtest: 'Backtest', calibration: 'Calibration' },
    source: { reconcile: 'Reconciling with a source' },
    plan: { run: 'Running a plan', replan: 'Re-planning', publish: 'Publishing a plan' },
    other: 'Working',
  },
  queued: 'Queued',
  done: 'Done',
  open: 'See the result',
} as const;
