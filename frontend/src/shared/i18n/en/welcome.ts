export const welcome = {
  title: 'Found the first company',
  intro:
    'Needed once, at the first start. Everything after it – organisation, goals, rules – happens in the pages.',
  code: 'Code of the start',
  codeNote:
    'In the terminal that started Throughline, at the end of the address to found a company with.',
  company: 'The company',
  name: 'Company name',
  currency: 'Currency',
  timeZone: 'Time zone',
  fiscalMonth: 'First month of the fiscal year',
  fiscalNote: 'Quarters are counted from this month',
  month: 'Month {{month}}',
  you: 'You, its first administrator',
  person_name: 'Your name',
  person_number: 'Employee number',
  numberNote: 'An import of people knows you again by it',
  login_name: 'Login name or mail address',
  password: 'Password',
  passwordNote: 'At least 10 characters, not only digits',
  found: 'Found the company and sign in',
  founding: 'Founding…',
} as const;
