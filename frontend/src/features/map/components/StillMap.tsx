import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/shared/ui/Skeleton';
import { Canvas } from './Canvas';
import { useOpenMap } from './useOpenMap';

const WHOLE = { chosen: null, objective: null, order: 'amount', way: [] } as const;

/** The top levels of the network, to be looked at from afar. */
export function StillMap() {
  const { t } = useTranslation();
  const state = useOpenMap(WHOLE);
  if (!state.map) return <Skeleton label={t('map.loading')} />;
  return <Canvas state={state} chosen={null} onChoose={() => undefined} still />;
}
