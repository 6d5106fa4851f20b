import type { RouteObject } from 'react-router';
import * as paths from '@/shared/navigation/paths';
import { lazyPage } from './lazyPage';

/** A unit's people, the reader's own without one, the units below it side by side, and one alert. */
export const teamRoutes: RouteObject[] = [
  {
    path: paths.TEAM,
    lazy: lazyPage(async () => (await import('./TeamRoute')).TeamRoute, 'team', 'reaction'),
  },
  {
    path: paths.teamPath(':unitId'),
    lazy: lazyPage(async () => (await import('./TeamRoute')).TeamRoute, 'team', 'reaction'),
  },
  {
    path: paths.teamComparePath(':unitId'),
    lazy: lazyPage(async () => (await import('./TeamRoute')).TeamCompareRoute, 'team', 'reaction'),
  },
  {
    path: paths.alertPath(':id'),
    lazy: lazyPage(async () => (await import('./AlertRoute')).AlertRoute, 'alert', 'reaction'),
  },
];
