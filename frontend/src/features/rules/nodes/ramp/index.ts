import type { NodeKind } from '../../figures/kind';
import { RampEditor } from './RampEditor';

export const kind: NodeKind = {
  code: 'ramp',
  group: 'coefficient',
  gives: 'number',
  first: {
    steps: [
      { months: 0, share: '0.5' },
      { months: 6, share: '1' },
    ],
  },
  ports: () => [{ key: 'since', word: 'since', takes: 'date' }],
  Editor: RampEditor,
};
