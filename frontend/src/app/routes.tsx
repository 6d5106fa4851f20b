import { createBrowserRouter } from 'react-router';
import { HOME, MAP, ME, SIGN_IN } from '@/shared/navigation/paths';
import { HomeRoute } from './HomeRoute';
import { lazyPage } from './lazyPage';
import { MeRoute } from './MeRoute';
import { NotFound } from './NotFound';
import { PageLoading } from './PageLoading';
import { RequireSession } from './RequireSession';
import { Shell } from './shell/Shell';
import { SignInRoute } from './SignInRoute';
import { WentWrong } from './WentWrong';

export const createRouter = () =>
  createBrowserRouter([
    { path: SIGN_IN, element: <SignInRoute />, errorElement: <WentWrong /> },
    {
      element: <RequireSession />,
      errorElement: <WentWrong />,
      hydrateFallbackElement: <PageLoading />,
      children: [
        {
          element: <Shell />,
          children: [
            { path: HOME, element: <HomeRoute /> },
            { path: MAP, lazy: lazyPage(async () => (await import('./MapRoute')).MapRoute, 'map') },
            { path: ME, element: <MeRoute /> },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ]);
