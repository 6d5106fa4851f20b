import { useSearchParams } from 'react-router';
import { BooksPage } from '@/features/books/components/BooksPage';
import { useSignedIn } from './useSignedIn';

/** What finance agrees with: month and date stand in the address. */
export function BooksRoute() {
  const { company } = useSignedIn();
  const [search, setSearch] = useSearchParams();
  return (
    <BooksPage
      month={search.get('month')}
      by={search.get('by')}
      zone={company.time_zone}
      onChoose={(name, value) => {
        setSearch(
          (before) => {
            const next = new URLSearchParams(before);
            next.set(name, value);
            return next;
          },
          { replace: true, preventScrollReset: true },
        );
      }}
    />
  );
}
