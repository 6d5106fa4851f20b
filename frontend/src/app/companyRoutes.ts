import type { RouteObject } from 'react-router';
import { ORGANISATION, SETTINGS } from '@/shared/navigation/paths';
import { lazyPage } from './lazyPage';

/** The pages of an administrator: the organisation, and what is set for the whole company. */
export const companyRoutes: RouteObject[] = [
  {
    path: `${ORGANISATION}/:unitId?`,
    lazy: lazyPage(
      async () => (await import('./OrganisationRoute')).OrganisationRoute,
      'organisation',
    ),
  },
  {
    path: `${SETTINGS}/:section?`,
    lazy: lazyPage(
      async () => (await import('./SettingsRoute')).SettingsRoute,
      'settings',
      'organisation',
    ),
  },
];
