import type { NodeKind } from '../../figures/kind';
import { levelsOf } from './levels';
import { UnitWeightEditor } from './UnitWeightEditor';

export const kind: NodeKind = {
  code: 'unit_weight',
  group: 'decide',
  gives: 'unit_weight',
  first: { levels: ['product', 'members'] },
  ports: () => [{ key: 'coefficient', word: 'coefficient', takes: 'number' }],
  face: (settings, { t }) => {
    const levels = levelsOf(settings);
    return levels.map((mode, place) => ({
      key: t(
        place === levels.length - 1 ? 'ruleNode.unitWeight.below' : 'ruleNode.unitWeight.level',
        {
          level: place + 1,
        },
      ),
      value: t(`ruleNode.unitWeight.${mode}`),
    }));
  },
  Editor: UnitWeightEditor,
};
