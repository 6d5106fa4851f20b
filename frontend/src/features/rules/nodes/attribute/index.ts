import type { NodeKind } from '../../figures/kind';
import { AttributeEditor } from './AttributeEditor';

export const kind: NodeKind = {
  code: 'attribute',
  group: 'read',
  gives: 'any',
  first: { attribute: '' },
  ports: () => [],
  face: (settings, { t }) => {
    const { missing } = settings as { missing?: { use: string; value?: string } };
    if (missing?.use === 'default')
      return [{ key: t('ruleNode.missing.title'), value: missing.value ?? '' }];
    return missing?.use === 'peers_median'
      ? [{ key: t('ruleNode.missing.title'), value: t('ruleNode.missing.median') }]
      : [];
  },
  Editor: AttributeEditor,
};
