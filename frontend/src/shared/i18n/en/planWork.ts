export const planWork = {
  plan: {
    run: 'Running in the background',
    replan: 'Re-planning in the background',
    publish: 'Publishing in the background',
  },
  mine: 'With so many people it takes a while. You may leave this page; the result is also under background work above.',
  other: 'Asked for by {{name}}; until it is done, the plan cannot be run or published again.',
  ready: 'The run is ready.',
  open: 'Review it',
} as const;
