import { describe, expect, it } from 'vitest';
import { pastedTable } from './pastedTable';

describe('what is pasted into a table', () => {
  it.each([
    ['高级\t1.8\n初级\t1\n', { 高级: '1.8', 初级: '1' }],
    ['职级\t系数\r\n高级\t１.8\r\n', { 高级: '1.8' }],
    ['"华东\n大区"\t1.3\n"a ""b"""\t2', { '华东\n大区': '1.3', 'a "b"': '2' }],
  ])('is read as a spreadsheet copies it', (text, table) => {
    expect(pastedTable(text)).toEqual(table);
  });

  it.each([['高级'], ['高级\t一点八'], ['高级\t1\n初级\t许多'], ['']])('is refused: %j', (text) => {
    expect(pastedTable(text)).toBeNull();
  });
});
