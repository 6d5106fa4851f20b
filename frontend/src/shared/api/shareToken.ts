/** The token of the link that the page was opened by; none for whoever signed in. */
let token: string | null = null;

export const rememberShareToken = (given: string | null): void => {
  token = given;
};

export const shareToken = (): string | null => token;
