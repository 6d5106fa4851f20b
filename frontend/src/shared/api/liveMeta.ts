import type { Topic } from './types';

/**
 * What a query is about: it is read again when one of these topics changed. `keyResults` names those that
 * its data shows; a change of others is then none of its concern.
 */
export type LiveMeta = {
  live?: readonly Topic[];
  keyResults?: (data: never) => readonly string[];
};

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: LiveMeta;
  }
}
