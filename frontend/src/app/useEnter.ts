import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { rememberCsrfToken } from '@/shared/api/csrf';
import { SESSION_KEY } from '@/shared/api/queryClient';
import type { Session } from '@/shared/api/types';
import { speakWith } from '@/shared/i18n/companyWords';

/** Who may enter is the same for everybody. */
const KEPT = new Set<unknown>([SESSION_KEY[0], 'demo']);

/** Becomes the person of a session, or nobody: whatever the last one had read is forgotten. */
export function useEnter(): (session: Session | null) => void {
  const client = useQueryClient();
  return useCallback(
    (session) => {
      client.removeQueries({ predicate: ({ queryKey: [first] }) => !KEPT.has(first) });
      speakWith(session?.company.words ?? {});
      rememberCsrfToken(session?.csrf_token ?? '');
      client.setQueryData(SESSION_KEY, session);
    },
    [client],
  );
}
