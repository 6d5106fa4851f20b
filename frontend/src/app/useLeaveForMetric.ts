import type { InForm } from '@/features/goals/figures/inForm';
import { NEW_METRIC } from '@/shared/navigation/paths';
import { useNavigate } from 'react-router';
import { useSignedIn } from './useSignedIn';

type Leave = (back: string, typed: InForm) => void;

/** From the form of a key result to a new metric; what was typed comes back, by the browser's button too. */
export function useLeaveForMetric(): Leave | undefined {
  const { roles } = useSignedIn();
  const go = useNavigate();
  if (!roles.includes('planner') && !roles.includes('admin')) return undefined;
  const leave = async (back: string, typed: InForm) => {
    await go(back, { replace: true, state: { typed } });
    await go(NEW_METRIC, { state: { back: { to: back, typed } } });
  };
  return (back, typed) => void leave(back, typed);
}
