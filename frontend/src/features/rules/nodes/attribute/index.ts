import type { NodeKind } from '../../figures/kind';
import { AttributeEditor } from './AttributeEditor';

export const kind: NodeKind = {
  code: 'attribute',
  group: 'read',
  gives: 'any',
  first: { attribute: '' },
  ports: () => [],
  Editor: AttributeEditor,
};
