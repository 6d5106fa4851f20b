import type { NodeKind } from '../../figures/kind';
import { FormulaEditor } from './FormulaEditor';

export const kind: NodeKind = {
  code: 'formula',
  group: 'mix',
  gives: 'number',
  first: { text: '1' },
  ports: () => [{ key: 'values', word: 'values', takes: 'any', many: true }],
  face: (settings) => [{ key: (settings as { text?: string }).text ?? '', value: '' }],
  Editor: FormulaEditor,
};
