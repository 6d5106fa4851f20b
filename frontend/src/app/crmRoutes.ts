import type { RouteObject } from 'react-router';
import {
  BOOKS,
  CRM,
  CRM_INBOX,
  CRM_OWNERS,
  CRM_RATES,
  METRICS,
  NEW_CONNECTOR,
  NEW_METRIC,
} from '@/shared/navigation/paths';
import { lazyPage } from './lazyPage';

/** Where records come from, what became of them, what is counted of them, and how it adds up. */
export const crmRoutes: RouteObject[] = [
  {
    path: CRM,
    lazy: lazyPage(
      async () => (await import('./ConnectorsRoute')).ConnectorsRoute,
      'crm',
      'connectors',
    ),
  },
  {
    path: NEW_CONNECTOR,
    lazy: lazyPage(
      async () => (await import('./NewConnectorRoute')).NewConnectorRoute,
      'crm',
      'connectors',
      'form',
    ),
  },
  {
    path: `${CRM}/connectors/:code`,
    lazy: lazyPage(
      async () => (await import('./ConnectorRoute')).ConnectorRoute,
      'crm',
      'connectors',
      'form',
      'pulls',
      'reconcile',
    ),
  },
  {
    path: `${CRM}/connectors/:code/mapping`,
    lazy: lazyPage(async () => (await import('./MappingRoute')).MappingRoute, 'crm', 'mapping'),
  },
  {
    path: CRM_OWNERS,
    lazy: lazyPage(async () => (await import('./OwnersRoute')).OwnersRoute, 'crm', 'owners'),
  },
  {
    path: CRM_RATES,
    lazy: lazyPage(async () => (await import('./RatesRoute')).RatesRoute, 'crm', 'rates'),
  },
  {
    path: `${CRM_INBOX}/:recordId?`,
    lazy: lazyPage(async () => (await import('./InboxRoute')).InboxRoute, 'crm', 'inbox'),
  },
  {
    path: METRICS,
    lazy: lazyPage(async () => (await import('./MetricsRoute')).MetricsRoute, 'crm', 'metrics'),
  },
  {
    path: NEW_METRIC,
    lazy: lazyPage(async () => (await import('./MetricRoute')).MetricRoute, 'crm', 'metrics'),
  },
  {
    path: `${METRICS}/:code`,
    lazy: lazyPage(async () => (await import('./MetricRoute')).MetricRoute, 'crm', 'metrics'),
  },
  {
    path: BOOKS,
    lazy: lazyPage(async () => (await import('./BooksRoute')).BooksRoute, 'books'),
  },
];
