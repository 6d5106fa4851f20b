import { useState } from 'react';
import type { Order } from '@/features/map/api/readChildren';
import { LinePage } from '@/features/map/components/LinePage';
import { MapPage } from '@/features/map/components/MapPage';
import { TablePage } from '@/features/map/components/TablePage';
import type { Shared } from '@/shared/api/types';
import { TvScreen } from './TvScreen';

interface Looked {
  chosen: string | null;
  objective: string | null;
  order: Order;
  way: readonly string[];
}

const AT_FIRST: Looked = { chosen: null, objective: null, order: 'amount', way: [] };

/** The one view of a link, without a way out of it; where a guest has got to is not in the address. */
export function SharedView({ shared }: { shared: Shared }) {
  const [looked, setLooked] = useState<Looked>(AT_FIRST);
  const look = (at: Partial<Looked>) => {
    setLooked((before) => ({ ...before, way: [], ...at }));
  };
  const onObjective = (objective: string) => {
    look({ objective, chosen: null });
  };
  if (shared.view === 'tv') return <TvScreen />;
  if (shared.key_result_id !== null) return <LinePage id={shared.key_result_id} />;
  if (shared.view === 'table') {
    return (
      <TablePage
        address={looked}
        onOrder={(order) => {
          look({ order });
        }}
        onObjective={onObjective}
        onChoose={(chosen) => {
          look({ chosen });
        }}
        links={false}
      />
    );
  }
  return (
    <MapPage
      address={looked}
      onChoose={(way) => {
        look({ chosen: way.at(-1) ?? null, way });
      }}
      onObjective={onObjective}
      links={false}
    />
  );
}
