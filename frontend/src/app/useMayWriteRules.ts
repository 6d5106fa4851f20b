import { useSignedIn } from './useSignedIn';

/** Whether the reader changes rules: the server decides, this spares them buttons that it refuses. */
export const useMayWriteRules = (): boolean => useSignedIn().roles.includes('planner');
