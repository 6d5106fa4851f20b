import type { NodeKind } from '../../figures/kind';
import { UnitWeightEditor } from './UnitWeightEditor';

export const kind: NodeKind = {
  code: 'unit_weight',
  group: 'decide',
  gives: 'unit_weight',
  first: { levels: ['product', 'members'] },
  ports: () => [{ key: 'coefficient', word: 'coefficient', takes: 'number' }],
  Editor: UnitWeightEditor,
};
