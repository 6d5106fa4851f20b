import { expect, it } from 'vitest';
import { mappingWith } from './mapping';

const columns = [
  { place: 0, header: '工号', samples: [], field: 'number' },
  { place: 1, header: '姓名', samples: [], field: 'name' },
  { place: 2, header: '备注', samples: [], field: null },
];

it('gives a column its field', () => {
  expect(mappingWith(columns, 2, 'email')).toEqual({ 0: 'number', 1: 'name', 2: 'email' });
});

it('takes a field from the column that had it', () => {
  expect(mappingWith(columns, 2, 'name')).toEqual({ 0: 'number', 2: 'name' });
});

it('leaves a column out', () => {
  expect(mappingWith(columns, 1, null)).toEqual({ 0: 'number' });
});
