import { useSearchParams } from 'react-router';
import { ClonePage } from '@/features/goals/components/ClonePage';

/** Goals taken along from one cycle into another; the one they go into stands in the address. */
export function CloneRoute() {
  const [search] = useSearchParams();
  const to = search.get('to');
  return <ClonePage key={to} to={to} />;
}
