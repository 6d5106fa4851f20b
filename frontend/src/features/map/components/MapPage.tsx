import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useNarrow } from '@/shared/ui/useNarrow';
import { DeskMap } from './DeskMap';
import { EmptyMap } from './EmptyMap';
import { PhoneMap } from './PhoneMap';
import { type MapAddress, type OpenMap, useOpenMap } from './useOpenMap';

export interface MapPageProps {
  address: MapAddress;
  /** By way of these nodes to the last of them; none at all is back to the whole. */
  onChoose: (way: readonly string[]) => void;
  onObjective: (id: string) => void;
  /** Links to other pages, and what can be done besides looking. */
  links: boolean;
  actions?: ReactNode;
  /** What can be done with the chosen node. */
  more?: ReactNode;
}

export interface MapLayoutProps extends MapPageProps {
  state: OpenMap;
}

/** The network, collapsed until it is opened: drawn on a desk, level by level on a phone. */
export function MapPage(props: MapPageProps) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const state = useOpenMap(props.address);
  if (state.error) return <ErrorState error={state.error} retry={state.retry} />;
  if (!state.map) return <Skeleton label={t('map.loading')} />;
  if (!state.map.objective || state.roots.length === 0) return <EmptyMap links={props.links} />;
  const Layout = narrow ? PhoneMap : DeskMap;
  return <Layout {...props} state={state} />;
}
