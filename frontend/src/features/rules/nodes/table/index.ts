import type { NodeKind } from '../../figures/kind';
import { TableEditor } from './TableEditor';

export const kind: NodeKind = {
  code: 'table',
  group: 'coefficient',
  gives: 'number',
  first: { table: {}, otherwise: '1' },
  ports: () => [{ key: 'value', word: 'value', takes: 'any' }],
  face: ({ table }) =>
    Object.entries((table ?? {}) as Record<string, string>).map(([key, value]) => ({ key, value })),
  Editor: TableEditor,
};
