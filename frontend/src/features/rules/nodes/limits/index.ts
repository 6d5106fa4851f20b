import type { NodeKind } from '../../figures/kind';
import { boundsOf, SIDES } from './bounds';
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
  face: (settings, { t }) => {
    const bounds = boundsOf(settings);
    return SIDES.flatMap((side) => {
      const bound = bounds[side];
      if (!bound) return [];
      const key = `${t(`ruleNode.limits.${side}`)} · ${t(`ruleNode.limits.use.${bound.use}`)}`;
      return [{ key, value: bound.value }];
    });
  },
  Editor: LimitsEditor,
};
