import { Navigate, Outlet, useLocation } from 'react-router';
import { LivePages } from '@/features/live/components/LivePages';
import { useSession } from '@/features/session/api/readSession';
import { ErrorState } from '@/shared/ui/ErrorState';
import { signInPath } from './paths';

/** Lets the signed-in through; everybody else signs in first and comes back to the same address. */
export function RequireSession() {
  const { data: session, error, refetch } = useSession();
  const location = useLocation();
  if (session === null) {
    return <Navigate to={signInPath(location.pathname + location.search)} replace />;
  }
  if (session === undefined) {
    return error ? <ErrorState error={error} retry={() => void refetch()} /> : null;
  }
  return (
    <>
      <LivePages />
      <Outlet context={session} />
    </>
  );
}
