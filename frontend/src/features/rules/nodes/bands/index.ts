import type { NodeKind } from '../../figures/kind';
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
  Editor: BandsEditor,
};
