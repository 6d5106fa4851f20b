import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useSignIn } from '../api/signIn';
import styles from './SignInForm.module.css';

/** Name and password; says what the API says when they do not fit. */
export function SignInForm({ onEnter }: { onEnter: (session: Session) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signIn.mutate({ name, password }, { onSuccess: onEnter });
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label={t('session.name')}
        name="name"
        autoComplete="username"
        autoCapitalize="none"
        required
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Field
        label={t('session.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => {
          setPassword(event.target.value);
        }}
      />
      {signIn.error && <ProblemNote error={signIn.error} />}
      <Button type="submit" weight="primary" disabled={signIn.isPending} className={styles.submit}>
        {t(signIn.isPending ? 'session.signingIn' : 'session.signIn')}
      </Button>
    </form>
  );
}
