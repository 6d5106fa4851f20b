import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/shared/api/types';
import { askedOf, codeFor, givenOf, typedOf } from './settings';

const setting = (some: Partial<Schemas['SettingRow']>): Schemas['SettingRow'] => ({
  code: 'x',
  form: 'text',
  zh: '',
  en: '',
  hint_zh: '',
  hint_en: '',
  required: false,
  default: null,
  choices: [],
  when: null,
  least: null,
  most: null,
  fields: [],
  ...some,
});
const SETTINGS = [
  setting({ code: 'way', form: 'choice', default: 'bearer' }),
  setting({ code: 'token', form: 'secret', when: { setting: 'way', values: ['bearer'] } }),
  setting({ code: 'every', form: 'integer', default: 60 }),
  setting({ code: 'on', form: 'switch' }),
  setting({ code: 'rows', form: 'rows' }),
];

describe('the form of a connector', () => {
  it('begins with what is stored, then with defaults, and never with a secret', () => {
    expect(typedOf(SETTINGS, { every: 30, token: 'never' })).toEqual({
      way: 'bearer',
      token: '',
      every: '30',
      on: false,
      rows: [],
    });
  });

  it('asks only what fits the other fields', () => {
    const typed = typedOf(SETTINGS, { way: 'none' });
    expect(askedOf(SETTINGS, typed).map(({ code }) => code)).toEqual([
      'way',
      'every',
      'on',
      'rows',
    ]);
  });

  it('sends numbers as numbers and leaves a secret out that was not typed', () => {
    const typed = typedOf(SETTINGS, {});
    expect(givenOf(SETTINGS, typed)).toEqual({ way: 'bearer', every: 60, on: false, rows: [] });
    expect(givenOf(SETTINGS, { ...typed, token: 's', every: 'often' })).toMatchObject({
      token: 's',
      every: 'often',
    });
  });

  it('finds a code of the name that nobody has', () => {
    expect(codeFor('Our CRM (new)', 'webhook', [])).toBe('our-crm-new');
    expect(codeFor('纷享销客', 'webhook', ['webhook', 'webhook-2'])).toBe('webhook-3');
  });
});
