import { expect, it } from 'vitest';
import { signInPath, wantedPath } from './paths';

const after = (path: string) => wantedPath(new URLSearchParams(path.split('?')[1]));

it('brings the reader back to the address they came for', () => {
  expect(after(signInPath('/?kr=42'))).toBe('/?kr=42');
  expect(after(signInPath('/'))).toBe('/');
});

it('never leads out of the application', () => {
  for (const next of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'me',
  ]) {
    expect(after(`/sign-in?next=${encodeURIComponent(next)}`)).toBe('/');
  }
});
