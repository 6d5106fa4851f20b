import { useEffect } from 'react';

const TYPED_INTO = 'input, textarea, select, [contenteditable]';

/** ⌘K or Ctrl+K anywhere, and / where nothing is being written, open the palette. */
export function useSearchKeys(onOpen: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('dialog[open]')) return;
      const command = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k';
      const slash = event.key === '/' && !event.metaKey && !event.ctrlKey && !event.altKey;
      const writing = event.target instanceof Element && event.target.closest(TYPED_INTO);
      if (!command && (!slash || writing)) return;
      event.preventDefault();
      onOpen();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [onOpen]);
}
