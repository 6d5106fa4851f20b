import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { StillMap } from '@/features/map/components/StillMap';
import { TvPage } from '@/features/tv/components/TvPage';
import { type Settings, settingsIn } from '@/features/tv/figures/slides';

/** The screen with the map in it; its settings stand in the address, so that it starts as it was left. */
export function TvScreen({ actions }: { actions?: ReactNode }) {
  const [search, setSearch] = useSearchParams();
  const [settings, setSettings] = useState<Settings>(() => settingsIn(search));
  return (
    <TvPage
      settings={settings}
      onSettings={(next) => {
        setSettings(next);
        setSearch({ every: String(next.seconds), views: next.views.join(',') }, { replace: true });
      }}
      map={<StillMap />}
      actions={actions}
    />
  );
}
