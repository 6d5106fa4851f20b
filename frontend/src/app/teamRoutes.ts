import type { RouteObject } from 'react-router';
import * as paths from '@/shared/navigation/paths';
import { lazyPage } from './lazyPage';

/** A unit's people, the reader's own without one, and the units below it side by side. */
export const teamRoutes: RouteObject[] = [
  {
    path: paths.TEAM,
    lazy: lazyPage(async () => (await import('./TeamRoute')).TeamRoute, 'team'),
  },
  {
    path: paths.teamPath(':unitId'),
    lazy: lazyPage(async () => (await import('./TeamRoute')).TeamRoute, 'team'),
  },
  {
    path: paths.teamComparePath(':unitId'),
    lazy: lazyPage(async () => (await import('./TeamRoute')).TeamCompareRoute, 'team'),
  },
];
