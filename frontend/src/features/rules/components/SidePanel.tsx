import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nodeOf } from '../figures/graph';
import { NodePanel } from './NodePanel';
import styles from './RuleEditor.module.css';
import type { RuleStudio } from './studio';

interface SidePanelProps {
  studio: RuleStudio;
  /** What to begin with, while there is no node. */
  begin: ReactNode;
  /** The rule as a whole, once it is kept. */
  about: ReactNode;
}

/** Beside the drawing: the chosen node, or what can be done without one. */
export function SidePanel({ studio, begin, about }: SidePanelProps) {
  const { t } = useTranslation();
  const { draft, chosen } = studio;
  const node = chosen.length === 1 ? nodeOf(draft.graph, chosen[0] ?? '') : undefined;
  return (
    <aside className={styles.panel} aria-label={t('rules.panel.title')}>
      {node ? (
        <NodePanel studio={studio} node={node} />
      ) : draft.graph.nodes.length === 0 && begin ? (
        begin
      ) : (
        <>
          <p className={styles.hint}>{t('rules.panel.hint')}</p>
          {about}
        </>
      )}
    </aside>
  );
}
