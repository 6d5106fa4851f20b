import type { NodeKind } from '../../figures/kind';
import { boundsOf } from './bounds';
import { LimitsEditor } from './LimitsEditor';

export const kind: NodeKind = {
  code: 'limits',
  group: 'decide',
  gives: 'limits',
  first: { minimum: { use: 'share', value: '0' } },
  ports: (settings) => {
    const { minimum, maximum } = boundsOf(settings);
    const times = minimum?.use === 'times' || maximum?.use === 'times';
    return times ? [{ key: 'history', word: 'history', takes: 'number' }] : [];
  },
  Editor: LimitsEditor,
};
