export const rates = {
  title: 'Rates',
  lead: 'An amount in another currency counts in {{currency}} at the last rate on or before the day of the event, rounded half to even to the smallest coin. After a change the records concerned are counted again by themselves; the ledger is only added to.',
  add: 'Enter a rate',
  addNote: 'what one unit of the other currency is worth in {{currency}}',
  currency: 'Currency',
  on: 'From',
  rate: 'Rate (in {{currency}})',
  source: 'Source',
  save: 'Save rate',
  remove: 'Remove',
  removeOf: 'Remove the rate of {{currency}} from {{date}}',
  told: 'Rates saved: {{count}}; records being counted again: {{records}}.',
  file: 'From a spreadsheet',
  fileNote: 'one a row: date, currency, rate',
  missing: {
    title: 'Rates that lack',
    one: 'Records that wait for a rate of {{currency}} on or before {{date}}: {{count}}',
  },
  none: {
    title: 'No rates yet',
    text: 'They are needed once a source has amounts in another currency.',
  },
} as const;
