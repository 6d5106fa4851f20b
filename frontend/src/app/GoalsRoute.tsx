import { useSearchParams } from 'react-router';
import { GoalsPage } from '@/features/goals/components/GoalsPage';

/** The goals of a cycle; which one stands in the address. */
export function GoalsRoute() {
  const [search, setSearch] = useSearchParams();
  return (
    <GoalsPage
      wanted={search.get('cycle')}
      onChoose={(cycle) => {
        setSearch({ cycle }, { replace: true });
      }}
    />
  );
}
