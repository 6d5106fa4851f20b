import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useChangePassword } from '../api/changePassword';

type Passwords = Record<'old' | 'new' | 'again', string>;
const FIELDS = ['old', 'new', 'again'] as const;

/** Asks for the current password and twice for the new one. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Passwords>({ old: '', new: '', again: '' });
  const change = useChangePassword();
  const differ = typed.again !== '' && typed.new !== typed.again;
  if (change.isSuccess) {
    return (
      <Dialog title={t('session.changePassword.done')} onClose={onClose}>
        {null}
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('session.changePassword.title')}
      onClose={onClose}
      submit={{
        label: t('session.changePassword.save'),
        pending: change.isPending,
        disabled: differ || change.isPending,
        run: () => {
          if (typed.new !== typed.again) return;
          change.mutate({ old_password: typed.old, new_password: typed.new });
        },
      }}
    >
      {FIELDS.map((field) => (
        <Field
          key={field}
          label={t(`session.changePassword.${field}`)}
          type="password"
          required
          autoComplete={field === 'old' ? 'current-password' : 'new-password'}
          value={typed[field]}
          fault={field === 'again' && differ ? t('session.changePassword.differ') : undefined}
          onChange={(event) => {
            setTyped({ ...typed, [field]: event.target.value });
          }}
        />
      ))}
      {change.error && <ProblemNote error={change.error} />}
    </Dialog>
  );
}
