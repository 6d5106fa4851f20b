import type { Schemas } from './types';

/** An answer of the API that is not a success: its sentence is meant for the reader. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  /** What the sentence names: a row, a field, an amount. */
  readonly params: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Partial<Schemas['Problem']>) {
    super(body.message ?? '');
    this.name = 'Problem';
    this.code = body.code ?? `http_${status}`;
    this.status = status;
    this.params = body.params ?? {};
  }
}

export const isSignedOut = (error: unknown): boolean =>
  error instanceof Problem && error.status === 401;

/** Nothing answered: the browser is offline, or the server is. */
export const isUnreachable = (error: unknown): boolean =>
  !(error instanceof Problem) || error.code === 'offline';
