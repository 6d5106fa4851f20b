import type { RouteObject } from 'react-router';
import { NEW_CHANNEL, NOTIFICATIONS, ORGANISATION, SETTINGS } from '@/shared/navigation/paths';
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
      'channels',
      'form',
    ),
  },
  {
    path: NEW_CHANNEL,
    lazy: lazyPage(
      async () => (await import('./NewChannelRoute')).NewChannelRoute,
      'channels',
      'form',
    ),
  },
  {
    path: `${SETTINGS}/channels/:code`,
    lazy: lazyPage(async () => (await import('./ChannelRoute')).ChannelRoute, 'channels', 'form'),
  },
  {
    path: NOTIFICATIONS,
    lazy: lazyPage(
      async () => (await import('./NotificationsRoute')).NotificationsRoute,
      'channels',
      'form',
    ),
  },
];
