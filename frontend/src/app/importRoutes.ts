import type { RouteObject } from 'react-router';
import { IMPORT, importPath } from '@/shared/navigation/paths';
import { lazyPage } from './lazyPage';

/** Where files come in, and the way of one file. */
export const importRoutes: RouteObject[] = [
  {
    path: IMPORT,
    lazy: lazyPage(async () => (await import('./ImportsRoute')).ImportsRoute, 'imports'),
  },
  {
    path: importPath(':id'),
    lazy: lazyPage(async () => (await import('./ImportRoute')).ImportRoute, 'imports'),
  },
];
