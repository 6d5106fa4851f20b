import type { NodeKind } from '../../figures/kind';
import { TableEditor } from './TableEditor';

export const kind: NodeKind = {
  code: 'table',
  group: 'coefficient',
  gives: 'number',
  first: { table: {}, otherwise: '1' },
  ports: () => [{ key: 'value', word: 'value', takes: 'any' }],
  Editor: TableEditor,
};
