import { useSignedIn } from './useSignedIn';

const SHARING = ['executive', 'planner', 'unit_head'] as const;

/** Whether to offer a link for reading; whether it is given is the server's to say. */
export function useMayShare(): boolean {
  const { roles } = useSignedIn();
  return SHARING.some((role) => roles.includes(role));
}
