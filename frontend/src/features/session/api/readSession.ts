import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { rememberCsrfToken } from '@/shared/api/csrf';
import { isSignedOut } from '@/shared/api/problem';
import { SESSION_KEY } from '@/shared/api/queryClient';
import type { Session } from '@/shared/api/types';
import { speakWith } from '@/shared/i18n/companyWords';

/** Who is signed in; null when nobody is. */
export async function readSession(): Promise<Session | null> {
  try {
    const session = await bodyOf(api.GET('/api/v1/session'));
    rememberCsrfToken(session.csrf_token);
    speakWith(session.company.words);
    return session;
  } catch (error) {
    if (isSignedOut(error)) return null;
    throw error;
  }
}

export const useSession = () =>
  useQuery({ queryKey: SESSION_KEY, queryFn: readSession, meta: { live: ['organisation'] } });
