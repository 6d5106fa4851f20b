import { lazy, Suspense, useCallback, useState } from 'react';
import { SearchButton } from '@/features/search/components/SearchButton';
import { useSearchKeys } from '@/features/search/components/useSearchKeys';
import type { Session } from '@/shared/api/types';
import { loadWords } from '@/shared/i18n/loadWords';

/** Loaded when it is first opened, with its words. */
const SearchPalette = lazy(async () => {
  const [{ SearchPalette: Component }] = await Promise.all([
    import('./SearchPalette'),
    loadWords('search'),
  ]);
  return { default: Component };
});

export function Search({ session, narrow }: { session: Session; narrow: boolean }) {
  const [open, setOpen] = useState(false);
  const start = useCallback(() => {
    setOpen(true);
  }, []);
  useSearchKeys(start);
  return (
    <>
      <SearchButton narrow={narrow} onOpen={start} />
      {open && (
        <Suspense>
          <SearchPalette
            session={session}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
