import type { RouteObject } from 'react-router';
import {
  NEW_PLAN,
  planComparePath,
  planJudgingPath,
  planPath,
  planRunPath,
  PLANS,
} from '@/shared/navigation/paths';
import { lazyPage } from './lazyPage';

/** The pages of plans. */
export const planRoutes: RouteObject[] = [
  {
    path: PLANS,
    lazy: lazyPage(async () => (await import('./PlansRoute')).PlansRoute, 'plans', 'planRule'),
  },
  {
    path: NEW_PLAN,
    lazy: lazyPage(async () => (await import('./NewPlanRoute')).NewPlanRoute, 'plans', 'planRule'),
  },
  {
    path: planPath(':planId'),
    lazy: lazyPage(
      async () => (await import('./PlanRoute')).PlanRoute,
      'plans',
      'planRule',
      'scenarios',
    ),
  },
  {
    path: planComparePath(':planId'),
    lazy: lazyPage(
      async () => (await import('./CompareRoute')).CompareRoute,
      'plans',
      'planRule',
      'scenarios',
    ),
  },
  {
    path: planJudgingPath(':planId'),
    lazy: lazyPage(async () => (await import('./JudgingRoute')).JudgingRoute, 'judging'),
  },
  {
    path: planRunPath(':planId', ':runId'),
    lazy: lazyPage(
      async () => (await import('./PlanRunRoute')).PlanRunRoute,
      'plans',
      'planRule',
      'scenarios',
    ),
  },
];
