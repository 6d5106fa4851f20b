import { describe, expect, it } from 'vitest';
import { en } from './en';
import { zh } from './zh';

type Entries = { [key: string]: string | Entries };

const sources = import.meta.glob<string>('/src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const code = Object.entries(sources)
  .filter(([path]) => !path.includes('/i18n/') && !path.includes('.test.'))
  .map(([, text]) => text)
  .join('\n');

const flat = (entries: Entries, path = ''): [string, string][] =>
  Object.entries(entries).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );

const [chinese, english] = [new Map(flat(zh)), new Map(flat(en))];

/** Keys as the code writes them: 'a.b', or `a.${x}` where anything may stand for ${x}. */
const names = Object.keys(zh).join('|');
const key = new RegExp(`['"\`]((?:${names})\\.[^'"\`\\s]+)['"\`]`, 'g');
const written = [...code.matchAll(key)].map(
  ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '.+')}$`),
);

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}|<\w>/g) ?? []).sort();

/** Terms are named by the sentences themselves, $t(term.kr.one), and not by the code. */
const isTerm = (key: string) => key.startsWith('term.');
const nested = (text: string) => [...text.matchAll(/\$t\(([^)]*)\)/g)].map(([, key = '']) => key);

describe('the dictionaries', () => {
  it('name only terms that exist', () => {
    const named = [...chinese.values(), ...english.values()].flatMap(nested);
    expect(named.filter((key) => !isTerm(key) || !chinese.has(key))).toEqual([]);
    expect(named.length).toBeGreaterThan(30);
  });

  it('have the same keys', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    expect(chinese.size).toBeGreaterThan(100);
  });

  it('fill in the same values', () => {
    for (const [key, text] of chinese) {
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('have no key that nothing uses', () => {
    const unused = [...chinese.keys()].filter(
      (key) => !isTerm(key) && !written.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('have every key that the code writes', () => {
    const missing = written.filter(
      (pattern) => ![...chinese.keys()].some((key) => pattern.test(key)),
    );
    expect(missing).toEqual([]);
  });

  it('leave no Chinese in English, but for the product’s name', () => {
    const mixed = [...english].filter(
      ([key, text]) => key !== 'shell.name' && /\p{Script=Han}/u.test(text),
    );
    expect(mixed).toEqual([]);
  });
});
