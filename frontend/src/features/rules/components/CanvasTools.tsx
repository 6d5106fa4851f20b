import { Panel, useReactFlow } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { tidyPlaces } from '../figures/order';
import styles from './RuleCanvas.module.css';
import type { RuleStudio } from './studio';

/** Closer, further, everything, and everything in its place. */
export function CanvasTools({ studio: { draft, mayWrite } }: { studio: RuleStudio }) {
  const { t } = useTranslation();
  const flow = useReactFlow();
  return (
    <Panel position="bottom-right" className={styles.tools}>
      <Button aria-label={t('rules.canvas.further')} onClick={() => void flow.zoomOut()}>
        −
      </Button>
      <Button aria-label={t('rules.canvas.closer')} onClick={() => void flow.zoomIn()}>
        +
      </Button>
      <Button onClick={() => void flow.fitView({ maxZoom: 1, padding: 0.12 })}>
        {t('rules.canvas.all')}
      </Button>
      {mayWrite && (
        <Button
          onClick={() => {
            draft.edit({ do: 'move', places: tidyPlaces(draft.graph) });
            requestAnimationFrame(() => void flow.fitView({ maxZoom: 1, padding: 0.12 }));
          }}
        >
          {t('rules.canvas.tidy')}
        </Button>
      )}
    </Panel>
  );
}
