import type { ReactNode } from 'react';
import type { MapLine, MapObjective } from '@/shared/api/types';
import { ChosenPanel } from './ChosenPanel';
import { ObjectivePanel } from './ObjectivePanel';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  objective: MapObjective;
  line: MapLine | undefined;
  /** Links to other pages; whoever came by a link for reading only has none. */
  links: boolean;
  more?: ReactNode;
}

/** What the chosen node is, or the objective while none is chosen. */
export function SidePanel({ objective, line, links, more }: SidePanelProps) {
  return (
    <aside className={styles.side} aria-live="polite">
      {line ? (
        <ChosenPanel line={line} links={links} more={more} />
      ) : (
        <ObjectivePanel objective={objective} />
      )}
    </aside>
  );
}
