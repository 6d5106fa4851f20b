import { HOME, SIGN_IN } from '@/shared/navigation/paths';

/** Sign-in that remembers where the reader wanted to go. */
export const signInPath = (wanted: string): string =>
  wanted === HOME ? SIGN_IN : `${SIGN_IN}?next=${encodeURIComponent(wanted)}`;

/** Where to go after sign-in: only ever an address of this application. */
export function wantedPath(search: URLSearchParams): string {
  const next = search.get('next') ?? HOME;
  const here = window.location.origin;
  if (!next.startsWith('/')) return HOME;
  const target = new URL(next, here);
  return target.origin === here ? target.pathname + target.search : HOME;
}
