import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { RuleNode } from '../figures/graph';
import type { KindCode, Port } from '../figures/kind';

/** What nodes and ports are called on the page. */
export function useTitles(attributes: readonly Schemas['AttributeChoice'][]) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const kindName = (kind: string) => t(`rules.kind.${kind as KindCode}`);
  const title = ({ kind, name, settings }: RuleNode): string => {
    if (name) return read(name);
    const code = (settings as { attribute?: string }).attribute;
    if (kind !== 'attribute' || !code) return kindName(kind);
    const known = attributes.find((one) => one.code === code);
    if (known) return read(known.name);
    return code === 'hired_on' || code === 'unit_code' ? t(`ruleNode.attribute.${code}`) : code;
  };
  /** A part of a blend is called after what is connected to it. */
  const portName = ({ word, named = '' }: Port, connected?: RuleNode) =>
    word === 'part' && connected ? title(connected) : t(`rules.port.${word}`, { named });
  return { kindName, title, portName };
}

export type Titles = ReturnType<typeof useTitles>;
