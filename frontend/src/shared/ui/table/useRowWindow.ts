import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useState } from 'react';

/** Up to here every row is drawn: find-in-page and screen readers then have them all. */
const ALL = 150;

interface RowWindow {
  /** The indexes to draw. */
  drawn: readonly number[];
  /** The height of the rows left out above and below. */
  above: number;
  below: number;
  measure: (element: Element | null) => void;
}

/** Which rows of a long table stand on the screen, while the page scrolls. */
export function useRowWindow(
  count: number,
  rowHeight: number,
  table: RefObject<HTMLElement | null>,
): RowWindow {
  const [scrollMargin, setScrollMargin] = useState(0);
  useEffect(() => {
    const watcher = new ResizeObserver(() => {
      setScrollMargin((table.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    });
    watcher.observe(document.body);
    return () => {
      watcher.disconnect();
    };
  }, [table]);
  const long = count > ALL;
  const rows = useWindowVirtualizer({
    count: long ? count : 0,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin,
  });
  if (!long) {
    const drawn = Array.from({ length: count }, (_, index) => index);
    return { drawn, above: 0, below: 0, measure: () => undefined };
  }
  const items = rows.getVirtualItems();
  return {
    drawn: items.map(({ index }) => index),
    above: (items[0]?.start ?? scrollMargin) - scrollMargin,
    below: rows.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin),
    measure: rows.measureElement,
  };
}
