import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, Problem } from './problem';

export const SESSION_KEY = ['session'] as const;

/** A session that ended elsewhere is found by the next call: the page then asks to sign in again. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isSignedOut(error) && query.queryKey[0] !== SESSION_KEY[0]) {
          client.setQueryData(SESSION_KEY, null);
        }
      },
    }),
    // Without a network too: reads are answered from what was kept, writes refused at once and in words.
    defaultOptions: {
      queries: { retry: retryUnlessRefused, staleTime: 15_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

const retryUnlessRefused = (failures: number, error: Error): boolean =>
  failures < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500);
