import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { MapPage } from '@/features/map/components/MapPage';
import { wayIn } from './mapWay';

/** The map. The chosen key result stands in the address, so that the line to it can be sent to somebody. */
export function MapRoute() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const way = wayIn(useLocation().state);
  const go = (changes: Record<string, string | null>, by: readonly string[] = []) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    void navigate({ search: next.toString() }, { state: { way: by }, preventScrollReset: true });
  };
  return (
    <MapPage
      address={{
        chosen: search.get('kr'),
        objective: search.get('objective'),
        order: 'amount',
        way,
      }}
      onChoose={(by) => {
        go({ kr: by.at(-1) ?? null }, by);
      }}
      onObjective={(objective) => {
        go({ kr: null, objective });
      }}
      links
    />
  );
}
