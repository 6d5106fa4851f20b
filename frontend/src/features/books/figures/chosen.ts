import type { Books } from '../api/readBooks';

type Basis = Books['bases'][number];

/** A month, and by which date of which facts. */
export type Chosen = Basis & { month: string };

export const basisKey = ({ fact_kind, date_kind }: Basis): string => `${fact_kind}.${date_kind}`;

/** What the address asks for, else the latest month and the first date; null where there is nothing yet. */
export function chosenOf(books: Books, month: string | null, by: string | null): Chosen | null {
  const basis = books.bases.find((one) => basisKey(one) === by) ?? books.bases[0];
  const found = books.months.find((one) => one.month === month) ?? books.months[0];
  return basis && found ? { ...basis, month: found.month } : null;
}

/** Where the browser gets the workbook. */
export const workbookAddress = (
  { month, fact_kind, date_kind }: Chosen,
  language: string,
): string =>
  `/api/v1/books/export?${new URLSearchParams({ month, fact_kind, date_kind, language }).toString()}`;
