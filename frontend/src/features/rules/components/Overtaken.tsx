import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRuleVersions } from '../api/readVersions';
import { useRule } from '../api/readRule';
import { Dialog } from '@/shared/ui/Dialog';
import { differences } from '../figures/differences';
import { graphOf } from '../figures/graph';
import type { RuleStudio } from './studio';

interface OvertakenProps {
  rule: string;
  studio: RuleStudio;
  onKeep: () => void;
}

/** Somebody else saved this rule meanwhile: what they changed, and mine kept as a copy. */
export function Overtaken({ rule, studio, onKeep }: OvertakenProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const { data: versions } = useRuleVersions(rule);
  const newest = versions?.[0];
  const { data: theirs } = useRule(newest?.id ?? null);
  if (!open) return null;
  const changed = theirs?.graph ? differences(studio.draft.graph, graphOf(theirs.graph)) : [];
  return (
    <Dialog
      title={t('rules.overtaken.title')}
      leave={t('rules.overtaken.stay')}
      onClose={() => {
        setOpen(false);
      }}
      submit={{ label: t('rules.overtaken.keep'), run: onKeep }}
    >
      <p>
        {t('rules.overtaken.text', {
          name: newest?.created_by ?? '–',
          version: newest?.version ?? '–',
        })}
      </p>
      <ul>
        {changed.map(({ node, how }) => (
          <li key={node.id}>
            {t(`rules.overtaken.${how}`)} {studio.title(node)}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
