import { useNavigate, useSearchParams } from 'react-router';
import type { Order } from '@/features/map/api/readChildren';
import { TablePage } from '@/features/map/components/TablePage';
import { ShareButton } from '@/features/sharing/components/ShareButton';
import { useMayShare } from './useMayShare';

const ORDERS: readonly Order[] = ['amount', 'lag', 'name'];

/** The map as a table; what is chosen and how it is sorted stands in the address. */
export function MapTableRoute() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const mayShare = useMayShare();
  const go = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    void navigate({ search: next.toString() }, { replace: true, preventScrollReset: true });
  };
  return (
    <TablePage
      address={{
        chosen: search.get('kr'),
        objective: search.get('objective'),
        order: ORDERS.find((one) => one === search.get('by')) ?? 'amount',
        way: [],
      }}
      onOrder={(order) => {
        go('by', order);
      }}
      onObjective={(id) => {
        void navigate({ search: new URLSearchParams({ objective: id }).toString() });
      }}
      onChoose={(id) => {
        go('kr', id);
      }}
      links
      actions={mayShare && <ShareButton view="table" />}
    />
  );
}
