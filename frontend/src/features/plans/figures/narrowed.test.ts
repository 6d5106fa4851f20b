import { expect, it } from 'vitest';
import { draftOf } from './draft';
import { leavesOut, type Narrowed, shownPart, WHOLE } from './narrowed';
import { planPage, sampleTree } from './sample';

const known = {
  draft: draftOf(planPage()),
  tree: sampleTree(),
  published: null,
  levelOf: (owner: string) => (owner === 'chen' ? '高级' : '初级'),
};
const groupOf = () => ({ key: 'all', name: '所有人' });
const shown = (wanted: Partial<Narrowed>, unit: string | null = null) => {
  const { lines, people } = shownPart(known, { ...WHOLE, ...wanted }, unit, groupOf, null);
  return [lines.map(({ row }) => row.name), people.map(({ row }) => row.name)];
};

it('filters and groups together, by unit and otherwise', () => {
  expect(shown({ only: 'fixed' })).toEqual([['华东大区', '梁静'], ['梁静']]);
  expect(shown({ level: '高级' })).toEqual([['华东大区', '陈思远'], ['陈思远']]);
  expect(shown({ group: 'level', level: '高级' })).toEqual([['所有人', '陈思远'], ['陈思远']]);
  expect(shown({ group: 'superior', only: 'fixed' })).toEqual([['所有人', '梁静'], ['梁静']]);
  expect(shown({ group: 'none' }, 'east')).toEqual([
    ['陈思远', '梁静'],
    ['陈思远', '梁静'],
  ]);
  expect(shown({ level: '高级', only: 'fixed' })).toEqual([[], []]);
});

it('counts those whom a folded group holds, and finds people by the name of their unit', () => {
  expect(shown({ folded: new Set(['east']) })).toEqual([['华东大区'], ['陈思远', '梁静']]);
  expect(shown({ group: 'none', search: '华东' })[0]).toEqual(['陈思远', '梁静']);
});

it('says when some are left out', () => {
  expect(leavesOut(WHOLE, null)).toBe(false);
  expect(leavesOut({ ...WHOLE, group: 'level' }, null)).toBe(false);
  expect(leavesOut(WHOLE, 'east')).toBe(true);
  expect(leavesOut({ ...WHOLE, level: '高级' }, null)).toBe(true);
});
