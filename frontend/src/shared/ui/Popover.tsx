import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './Popover.module.css';

interface PopoverProps {
  face: ReactNode;
  /** What is inside, for those who do not see the face. */
  hint: string;
  children: ReactNode;
}

/** A button that opens a small panel under itself; Escape or a click elsewhere closes it. */
export function Popover({ face, hint, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      // A dialog opened from here takes the first Escape for itself.
      if (event.key !== 'Escape' || root.current?.querySelector('dialog[open]')) return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, [open]);

  return (
    <div ref={root} className={styles.root}>
      <button
        ref={button}
        type="button"
        className={styles.face}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {face}
        <span className="sr-only">{hint}</span>
      </button>
      <div id={panelId} className={styles.panel} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
