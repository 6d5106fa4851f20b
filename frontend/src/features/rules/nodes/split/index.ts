import type { NodeKind, Port } from '../../figures/kind';
import { branchesOf } from './branches';
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
    ...branchesOf(settings).flatMap(({ port, of }): Port[] => [
      { key: port, word: 'branch', named: port, takes: of === 'people' ? 'number' : 'unit_weight' },
      { key: `${port}_limits`, word: 'branch_limits', named: port, takes: 'limits' },
    ]),
  ],
  Editor: SplitEditor,
};
