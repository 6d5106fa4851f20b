import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useChangePassword } from '../api/changePassword';
import styles from './ChangePasswordDialog.module.css';

type Passwords = Record<'old' | 'new' | 'again', string>;
const FIELDS = ['old', 'new', 'again'] as const;

/** Asks for the current password and twice for the new one. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState<Passwords>({ old: '', new: '', again: '' });
  const change = useChangePassword();
  const differ = typed.again !== '' && typed.new !== typed.again;

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.new !== typed.again) return;
    change.mutate({ old_password: typed.old, new_password: typed.new });
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      onClose={onClose}
      aria-labelledby="password-title"
    >
      <form className={styles.form} onSubmit={submit}>
        <h2 id="password-title">
          {t(change.isSuccess ? 'session.changePassword.done' : 'session.changePassword.title')}
        </h2>
        {!change.isSuccess &&
          FIELDS.map((field) => (
            <Field
              key={field}
              label={t(`session.changePassword.${field}`)}
              type="password"
              required
              autoComplete={field === 'old' ? 'current-password' : 'new-password'}
              value={typed[field]}
              onChange={(event) => {
                setTyped({ ...typed, [field]: event.target.value });
              }}
            />
          ))}
        {differ && <p role="alert">{t('session.changePassword.differ')}</p>}
        {change.error && <ProblemNote error={change.error} />}
        <div className={styles.actions}>
          <Button onClick={() => dialog.current?.close()}>
            {t(change.isSuccess ? 'session.changePassword.close' : 'session.changePassword.cancel')}
          </Button>
          {!change.isSuccess && (
            <Button type="submit" weight="primary" disabled={differ || change.isPending}>
              {t(
                change.isPending ? 'session.changePassword.saving' : 'session.changePassword.save',
              )}
            </Button>
          )}
        </div>
      </form>
    </dialog>
  );
}
