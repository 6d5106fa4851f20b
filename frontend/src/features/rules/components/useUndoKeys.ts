import { useEffect } from 'react';
import type { RuleDraft } from './useRuleDraft';

/** Ctrl or ⌘ with Z undoes, with Shift+Z or Y does again: the whole rule's steps, in a field too. */
export function useUndoKeys({ undo, redo }: RuleDraft): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
      const key = event.key.toLowerCase();
      const step =
        key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null;
      if (!step) return;
      event.preventDefault();
      step();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [undo, redo]);
}
