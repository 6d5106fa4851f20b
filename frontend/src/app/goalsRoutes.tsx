import type { RouteObject } from 'react-router';
import * as paths from '@/shared/navigation/paths';
import { lazyPage } from './lazyPage';

/** The planner's pages of cycles, objectives and key results. */
export const goalsRoutes: RouteObject[] = [
  {
    path: paths.GOALS,
    lazy: lazyPage(async () => (await import('./GoalsRoute')).GoalsRoute, 'goals'),
  },
  {
    path: paths.NEW_CYCLE,
    lazy: lazyPage(async () => (await import('./CycleRoute')).CycleRoute, 'goals'),
  },
  {
    path: paths.cyclePath(':id'),
    lazy: lazyPage(async () => (await import('./CycleRoute')).CycleRoute, 'goals'),
  },
  {
    path: paths.newObjectivePath(null),
    lazy: lazyPage(async () => (await import('./ObjectiveRoute')).ObjectiveRoute, 'goals'),
  },
  {
    path: paths.editObjectivePath(':id'),
    lazy: lazyPage(async () => (await import('./ObjectiveRoute')).ObjectiveRoute, 'goals'),
  },
  {
    path: `${paths.GOALS}/key-results/new`,
    lazy: lazyPage(async () => (await import('./KeyResultFormRoute')).KeyResultFormRoute, 'goals'),
  },
  {
    path: paths.editKeyResultPath(':id'),
    lazy: lazyPage(async () => (await import('./KeyResultFormRoute')).KeyResultFormRoute, 'goals'),
  },
  {
    path: `${paths.GOALS}/clone`,
    lazy: lazyPage(async () => (await import('./CloneRoute')).CloneRoute, 'goals'),
  },
];
