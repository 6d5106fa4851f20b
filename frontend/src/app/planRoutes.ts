import type { RouteObject } from 'react-router';
import { NEW_PLAN, planPath, planRunPath, PLANS } from '@/shared/navigation/paths';
import { lazyPage } from './lazyPage';

/** The pages of plans. */
export const planRoutes: RouteObject[] = [
  {
    path: PLANS,
    lazy: lazyPage(async () => (await import('./PlansRoute')).PlansRoute, 'plans'),
  },
  {
    path: NEW_PLAN,
    lazy: lazyPage(async () => (await import('./NewPlanRoute')).NewPlanRoute, 'plans'),
  },
  {
    path: planPath(':planId'),
    lazy: lazyPage(async () => (await import('./PlanRoute')).PlanRoute, 'plans'),
  },
  {
    path: planRunPath(':planId', ':runId'),
    lazy: lazyPage(async () => (await import('./PlanRunRoute')).PlanRunRoute, 'plans'),
  },
];
