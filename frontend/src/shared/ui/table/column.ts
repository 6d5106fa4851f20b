import type { ReactNode } from 'react';

/** One column of a table, and where its cell stands on the card that a row becomes on a phone. */
export interface Column<T> {
  key: string;
  title: string;
  cell: (row: T) => ReactNode;
  /** Figures stand at the end. */
  align?: 'start' | 'end';
  /** Below zero when the first comes first; without it the column does not sort. */
  compare?: (a: T, b: T) => number;
  width?: string;
  /** `head` is the card's title, `figure` stands beside it; a line says its title; the rest is left out. */
  card?: 'head' | 'figure' | 'line' | 'none';
}

export interface Order {
  key: string;
  down: boolean;
}
