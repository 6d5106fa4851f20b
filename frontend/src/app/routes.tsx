import { createBrowserRouter } from 'react-router';
import { rememberShareToken } from '@/shared/api/shareToken';
import * as paths from '@/shared/navigation/paths';
import { companyRoutes } from './companyRoutes';
import { crmRoutes } from './crmRoutes';
import { goalsRoutes } from './goalsRoutes';
import { HomeRoute } from './HomeRoute';
import { importRoutes } from './importRoutes';
import { lazyPage } from './lazyPage';
import { MeRoute } from './MeRoute';
import { NotFound } from './NotFound';
import { PageLoading } from './PageLoading';
import { planRoutes } from './planRoutes';
import { RequireSession } from './RequireSession';
import { Shell } from './shell/Shell';
import { SignInRoute } from './SignInRoute';
import { teamRoutes } from './teamRoutes';
import { WentWrong } from './WentWrong';

export const createRouter = () =>
  createBrowserRouter([
    { path: paths.SIGN_IN, element: <SignInRoute />, errorElement: <WentWrong /> },
    {
      path: paths.WELCOME,
      errorElement: <WentWrong />,
      hydrateFallbackElement: <PageLoading />,
      lazy: lazyPage(async () => (await import('./WelcomeRoute')).WelcomeRoute, 'welcome'),
    },
    {
      path: paths.sharedPath(':token'),
      errorElement: <WentWrong />,
      hydrateFallbackElement: <PageLoading />,
      loader: ({ params }) => {
        rememberShareToken(params.token ?? null);
        return null;
      },
      lazy: lazyPage(
        async () => (await import('./SharedRoute')).SharedRoute,
        'sharing',
        'map',
        'tv',
      ),
    },
    {
      element: <RequireSession />,
      errorElement: <WentWrong />,
      hydrateFallbackElement: <PageLoading />,
      children: [
        {
          path: paths.TV,
          lazy: lazyPage(async () => (await import('./TvRoute')).TvRoute, 'tv', 'map', 'sharing'),
        },
        {
          element: <Shell />,
          children: [
            { path: paths.HOME, element: <HomeRoute /> },
            {
              path: paths.MAP,
              lazy: lazyPage(async () => (await import('./MapRoute')).MapRoute, 'map', 'sharing'),
            },
            {
              path: paths.MAP_TABLE,
              lazy: lazyPage(
                async () => (await import('./MapTableRoute')).MapTableRoute,
                'map',
                'sharing',
              ),
            },
            {
              path: paths.keyResultPath(':id'),
              lazy: lazyPage(
                async () => (await import('./KeyResultRoute')).KeyResultRoute,
                'keyResult',
                'checkIn',
              ),
              children: [
                {
                  path: paths.checkInPath(':id'),
                  lazy: lazyPage(async () => (await import('./CheckInRoute')).CheckInRoute),
                },
              ],
            },
            ...planRoutes,
            ...teamRoutes,
            ...companyRoutes,
            ...importRoutes,
            ...crmRoutes,
            ...goalsRoutes,
            { path: paths.ME, element: <MeRoute /> },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ]);
