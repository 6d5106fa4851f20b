import type { Schemas } from './types';

/** An answer of the API that is not a success: its sentence is meant for the reader. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;

  constructor(status: number, body: Partial<Schemas['Problem']>) {
    super(body.message ?? '');
    this.name = 'Problem';
    this.code = body.code ?? `http_${status}`;
    this.status = status;
  }
}

export const isSignedOut = (error: unknown): boolean =>
  error instanceof Problem && error.status === 401;
