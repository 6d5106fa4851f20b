import type { ComponentType } from 'react';
import { loadWords } from '@/shared/i18n/loadWords';

type Words = Parameters<typeof loadWords>;

/** A route's page that is loaded when it is opened, and its words with it. */
export const lazyPage =
  (load: () => Promise<ComponentType>, ...words: Words) =>
  async (): Promise<{ Component: ComponentType }> => {
    const [Component] = await Promise.all([load(), loadWords(...words)]);
    return { Component };
  };
