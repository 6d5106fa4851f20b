import { useParams } from 'react-router';
import { CyclePage } from '@/features/goals/components/CyclePage';

/** A new cycle, or one that is changed. */
export function CycleRoute() {
  const { id = null } = useParams();
  return <CyclePage key={id} id={id} />;
}
