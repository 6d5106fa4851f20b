/** The token of the open session, else the cookie's: signing in needs one before there is a session. */
let sessionToken = '';

export const rememberCsrfToken = (token: string): void => {
  sessionToken = token;
};

const csrfToken = (): string => sessionToken || fromCookie();

/** The token for a write; where there is none yet, asking who is signed in brings the cookie that holds it. */
export async function tokenForWrite(): Promise<string> {
  if (csrfToken() === '') await fetch('/api/v1/session').catch(() => undefined);
  return csrfToken();
}

function fromCookie(): string {
  const match = /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie);
  return match?.[1] ?? '';
}
