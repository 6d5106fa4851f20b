import type { RouteObject } from 'react-router';
import { CRM } from '@/shared/navigation/paths';
import { lazyPage } from './lazyPage';

/** Where records come from, what became of them, and what is counted of them. */
export const crmRoutes: RouteObject[] = [
  {
    path: CRM,
    lazy: lazyPage(
      async () => (await import('./ConnectorsRoute')).ConnectorsRoute,
      'crm',
      'connectors',
    ),
  },
];
