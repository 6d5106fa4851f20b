import type { Entry } from './entry';

const KEY = 'throughline.recent';
const MOST = 5;

/** Where the reader went from the palette, the last first; kept until the window is closed or they leave. */
export function readRecent(login: string): Entry[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as {
      login?: string;
      entries?: Entry[];
    };
    return kept.login === login ? (kept.entries ?? []) : [];
  } catch {
    return [];
  }
}

export function keepRecent(login: string, { to, name, hint }: Entry): void {
  const others = readRecent(login).filter((one) => one.to !== to);
  const entries = [{ to, name, hint, match: null }, ...others].slice(0, MOST);
  sessionStorage.setItem(KEY, JSON.stringify({ login, entries }));
}
