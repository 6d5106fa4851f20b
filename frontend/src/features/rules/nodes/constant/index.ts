import type { NodeKind } from '../../figures/kind';
import { ConstantEditor } from './ConstantEditor';

export const kind: NodeKind = {
  code: 'constant',
  group: 'read',
  gives: 'number',
  first: { value: '1' },
  ports: () => [],
  face: (settings) => [{ key: '', value: (settings as { value?: string }).value ?? '' }],
  Editor: ConstantEditor,
};
