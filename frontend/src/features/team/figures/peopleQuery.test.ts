import { expect, it } from 'vitest';
import { downloadPath, isByLag, isNarrowed, peopleQuery } from './peopleQuery';

const read = (search: string, unit: string | null = null) =>
  peopleQuery(unit, new URLSearchParams(search));

it('reads what the address names, and leaves out what it does not know', () => {
  expect(read('')).toEqual({});
  expect(read('status=behind.nonsense.watch&order=name&up=1&q=chen', 'u')).toEqual({
    unit: 'u',
    status: ['behind', 'watch'],
    order: 'name',
    descending: false,
    q: 'chen',
  });
  expect(read('order=nonsense&status=nonsense')).toEqual({});
});

it('knows whether anybody is left out, and whether it is sorted by lag', () => {
  expect(isNarrowed(read('strand=s&order=name'))).toBe(false);
  expect(isNarrowed(read('alerts=1'))).toBe(true);
  expect(isByLag(read('order=lag'))).toBe(true);
  expect(isByLag(read('up=1'))).toBe(false);
});

it('downloads the same rows', () => {
  expect(downloadPath(read('status=behind.watch&alerts=1'))).toBe(
    '/api/v1/team/export?status=behind&status=watch&alerts_only=true',
  );
});
