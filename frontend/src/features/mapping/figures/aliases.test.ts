import { describe, expect, it } from 'vitest';
import { aliasesOf, withAlias } from './aliases';

describe('the words for people', () => {
  const owner = { column: '负责人', match: 'name' };

  it('lead to a number, and are taken back one by one', () => {
    const once = withAlias(owner, '小王', '1001');
    const twice = withAlias(once, '阿陈', '1002');
    expect(aliasesOf(twice)).toEqual({ 小王: '1001', 阿陈: '1002' });
    expect(aliasesOf(withAlias(twice, '小王', null))).toEqual({ 阿陈: '1002' });
  });

  it('leave nothing behind when the last is gone', () => {
    expect(withAlias(withAlias(owner, '小王', '1001'), '小王', null)).toEqual(owner);
    expect(aliasesOf(owner)).toEqual({});
  });
});
