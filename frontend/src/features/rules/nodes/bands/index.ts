import type { NodeKind } from '../../figures/kind';
import { bandsOf } from './bands';
import { BandsDrawing } from './BandsDrawing';
import { BandsEditor } from './BandsEditor';

export const kind: NodeKind = {
  code: 'bands',
  group: 'coefficient',
  gives: 'number',
  first: {
    bands: [
      { below: '100', coefficient: '1' },
      { least: '100', coefficient: '1' },
    ],
  },
  ports: () => [{ key: 'value', word: 'value', takes: 'number' }],
  face: (settings) =>
    bandsOf(settings).map(({ least, below, coefficient }) => ({
      key: `${least ?? '−∞'} – ${below ?? '∞'}`,
      value: coefficient,
    })),
  Drawing: BandsDrawing,
  Editor: BandsEditor,
};
