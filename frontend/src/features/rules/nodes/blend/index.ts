import type { NodeKind } from '../../figures/kind';
import { BlendEditor } from './BlendEditor';
import { partsOf } from './parts';

export const kind: NodeKind = {
  code: 'blend',
  group: 'mix',
  gives: 'number',
  first: {
    parts: [
      { port: 'a', weight: 50 },
      { port: 'b', weight: 50 },
    ],
  },
  ports: (settings) =>
    partsOf(settings).map(({ port }) => ({
      key: port,
      word: 'part',
      named: port,
      takes: 'number',
    })),
  face: (settings) => [
    {
      key: partsOf(settings)
        .map(({ weight }) => weight)
        .join(' : '),
      value: '',
    },
  ],
  Editor: BlendEditor,
};
