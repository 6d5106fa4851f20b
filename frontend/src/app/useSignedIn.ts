import { useOutletContext } from 'react-router';
import type { Session } from '@/shared/api/types';

/** The open session, on every page behind RequireSession. */
export const useSignedIn = (): Session => useOutletContext<Session>();
