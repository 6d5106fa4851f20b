/** Sources that are read at intervals: how far, and reading them now. */
export const pulls = {
  title: 'Reading',
  now: 'Read now',
  going: 'Reading…',
  done: '{{rows}} records read, {{new}} of them new',
  empty: {
    title: 'Not read yet',
    text: 'It begins by itself at the next interval; you can also read it now.',
  },
  column: {
    object: 'Object',
    pulled: 'Last read',
    since: 'Latest change seen',
    swept: 'Deletions compared',
    notice: 'How changes are found',
  },
  object: {
    deal: 'Deals',
    contract: 'Contracts',
    invoice: 'Invoices',
    payment: 'Payments',
    visit: 'Visits',
    account: 'Accounts',
  },
  notice: {
    as_asked: 'by time of change',
    filter_ignored: 'the source ignores the time of change; everything is compared',
    always_everything: 'the source has no filter; everything is compared',
  },
  deletions: {
    action: 'Compare deletions',
    title: 'Compare deletions',
    text: 'All ids of the source are compared. Whatever is no longer there is reversed, even if it is more than half. Make sure first that the account may read everything.',
    submit: 'Compare and reverse',
  },
} as const;
