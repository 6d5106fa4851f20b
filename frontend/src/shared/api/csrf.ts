/** The token of the open session, else the cookie's: signing in needs one before there is a session. */
let sessionToken = '';

export const rememberCsrfToken = (token: string): void => {
  sessionToken = token;
};

export const csrfToken = (): string => sessionToken || fromCookie();

function fromCookie(): string {
  const match = /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie);
  return match?.[1] ?? '';
}
