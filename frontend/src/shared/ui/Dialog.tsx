import { type ReactNode, type SubmitEvent, useEffect, useId, useRef } from 'react';
import { Button } from './Button';
import styles from './Dialog.module.css';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** With it the content is a form, and this its primary action. */
  submit?: { label: string; pending?: boolean; disabled?: boolean; run: () => void };
  /** What leaves without doing anything: "cancel" of a form, else "close". */
  leave?: string;
  width?: 'narrow' | 'wide';
}

/** Something to do before the page goes on: modal, closed by Escape, the focus kept inside and given back. */
export function Dialog(props: DialogProps) {
  const { title, onClose, children, submit, leave, width = 'narrow' } = props;
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    const before = document.activeElement;
    opened?.showModal();
    return () => {
      opened?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    submit?.run();
  };
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${styles[width]}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      aria-labelledby={id}
    >
      <form className={styles.form} onSubmit={send}>
        <h2 id={id}>{title}</h2>
        {children}
        <div className={styles.actions}>
          <Button onClick={onClose}>{leave ?? t(submit ? 'ui.cancel' : 'ui.close')}</Button>
          {submit && (
            <Button type="submit" weight="primary" disabled={submit.disabled ?? submit.pending}>
              {submit.pending ? t('ui.saving') : submit.label}
            </Button>
          )}
        </div>
      </form>
    </dialog>
  );
}
