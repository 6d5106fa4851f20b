import { describe, expect, it } from 'vitest';
import type { Findings } from '@/shared/api/types';
import { type Command, groupsOf } from './entry';

const to = {
  keyResult: (id: string) => `/key-results/${id}`,
  unit: (id: string) => `/team/${id}`,
  people: '/organisation',
};
const commands: Command[] = [
  { to: '/map', name: '对齐地图', also: 'map duiqiditu dqdt' },
  { to: '/import', name: '导入', also: 'import daoru dr' },
];
const person = { id: 'p', number: 'S1001', name: '陈思远', match: { begins: 0, ends: 3 } };
const nobody: Findings = { people: [], units: [], key_results: [] };

describe('the palette', () => {
  it('shows recent ones and everything to do while nothing is typed', () => {
    const recent = [{ to: '/key-results/k', name: '陈思远', hint: null, match: null }];
    const groups = groupsOf('', undefined, commands, recent, to);
    expect(groups.map(({ name, entries }) => [name, entries.length])).toEqual([
      ['recent', 1],
      ['commands', 2],
    ]);
    expect(groupsOf('', undefined, commands, [], to).map(({ name }) => name)).toEqual(['commands']);
  });

  it('leads from a person to their key result, else to their unit, else to the people', () => {
    const place = (more: object) => {
      const found = { ...nobody, people: [{ ...person, unit: '苏州', ...more }] } as Findings;
      return groupsOf('csy', found, commands, [], to)[0]?.entries[0]?.to;
    };
    expect(place({ key_result_id: 'k', unit_id: 'u' })).toBe('/key-results/k');
    expect(place({ key_result_id: null, unit_id: 'u' })).toBe('/team/u');
    expect(place({ key_result_id: null, unit_id: null })).toBe('/organisation');
  });

  it('finds pages by a part of their name, by pinyin and by their English word', () => {
    const names = (typed: string) =>
      groupsOf(typed, nobody, commands, [], to).flatMap(({ entries }) =>
        entries.map(({ name }) => name),
      );
    expect(names('地图')).toEqual(['对齐地图']);
    expect(names('Map')).toEqual(['对齐地图']);
    expect(names('dao ru')).toEqual(['导入']);
    expect(names('itu')).toEqual([]);
  });

  it('marks which part of a name was typed', () => {
    const [group] = groupsOf('地图', nobody, commands, [], to);
    expect(group?.entries[0]?.match).toEqual({ begins: 2, ends: 4 });
  });
});
