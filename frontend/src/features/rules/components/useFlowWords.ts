import type { AriaLabelConfig } from '@xyflow/react';
import { useTranslation } from 'react-i18next';

/** What the drawing says to those who do not see it. */
export function useFlowWords(): Partial<AriaLabelConfig> {
  const { t } = useTranslation();
  return {
    'node.a11yDescription.default': t('rules.canvas.nodeKeys'),
    'node.a11yDescription.keyboardDisabled': t('rules.canvas.nodeKeys'),
    'node.a11yDescription.ariaLiveMessage': ({ x, y }) => t('rules.canvas.movedTo', { x, y }),
    'edge.a11yDescription.default': t('rules.canvas.edgeKeys'),
    'handle.ariaLabel': t('rules.canvas.port'),
  };
}
