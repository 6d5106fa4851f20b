import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { attributeOf, type RuleBody, type RuleNode } from '../figures/rule';

const KINDS = [
  'table',
  'attribute',
  'bands',
  'ramp',
  'blend',
  'formula',
  'constant',
  'limits',
] as const;

/** What nodes, their kinds and what they read are called. */
export function useNodeWords(attributes: readonly Schemas['PlanAttribute'][]) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const attribute = (code: string) => {
    const known = attributes.find((one) => one.code === code);
    if (known) return read(known.name);
    return code === 'hired_on' ? t('planRule.factor.hiredOn') : code;
  };
  const kind = (node: RuleNode) => {
    const known = KINDS.find((one) => one === node.kind) ?? 'other';
    return t(`planRule.factor.kind.${known}`);
  };
  return {
    kind,
    title: (node: RuleNode) => {
      if (node.name) return read(node.name);
      const own = node.settings?.attribute;
      return typeof own === 'string' ? attribute(own) : kind(node);
    },
    reads: (body: RuleBody, node: RuleNode) => {
      const code = attributeOf(body, node);
      return code === null ? null : attribute(code);
    },
  };
}
