import type { NodeKind, Port } from '../../figures/kind';
import { branchesOf, branchName, NUMBERS } from './branches';
import { SplitEditor } from './SplitEditor';

const OWN: readonly Port[] = [
  { key: 'people', word: 'people', takes: 'number' },
  { key: 'units', word: 'units', takes: 'unit_weight' },
  { key: 'people_limits', word: 'people_limits', takes: 'limits' },
  { key: 'units_limits', word: 'units_limits', takes: 'limits' },
];

export const kind: NodeKind = {
  code: 'split',
  group: 'decide',
  gives: 'split',
  first: {},
  ports: (settings) => [
    ...OWN,
    ...branchesOf(settings).flatMap(({ port, of }): Port[] => {
      const named = branchName(port);
      return [
        { key: port, word: 'branch', named, takes: of === 'people' ? 'number' : 'unit_weight' },
        { key: `${port}_limits`, word: 'branch_limits', named, takes: 'limits' },
      ];
    }),
  ],
  face: (settings, { t }) =>
    NUMBERS.filter((field) => field in settings).map((field) => ({
      key: t(`ruleNode.split.${field}`),
      value: String(settings[field]),
    })),
  Editor: SplitEditor,
};
