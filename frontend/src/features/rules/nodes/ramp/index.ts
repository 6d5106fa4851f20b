import type { NodeKind } from '../../figures/kind';
import { RampDrawing } from './RampDrawing';
import { RampEditor } from './RampEditor';
import { stepsOf } from './steps';

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
  face: (settings) =>
    stepsOf(settings).map(({ months, share }) => ({ key: `≥ ${months}`, value: share })),
  Drawing: RampDrawing,
  Editor: RampEditor,
};
