import type { NodeKind } from '../../figures/kind';
import { ProductEditor } from './ProductEditor';

export const kind: NodeKind = {
  code: 'product',
  group: 'mix',
  gives: 'number',
  first: {},
  ports: () => [{ key: 'factors', word: 'factors', takes: 'number', many: true }],
  face: (_, { sources }) => [{ key: sources('factors').join(' × '), value: '' }],
  Editor: ProductEditor,
};
