import type { Schemas } from '@/shared/api/types';

/** Pasted lines of a number and an address; what stands between them may be a tab, a comma or a space. */
export const linesOf = (text: string): Schemas['AddressLine'][] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [number = '', address = ''] = line.split(/[\s,，;；]+/, 2);
      return { number, address };
    });
