import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useGiveLogin } from '../api/giveLogin';
import type { Access } from '../api/readAccess';
import styles from './PersonAccess.module.css';

interface LoginDialogProps {
  person: { id: string; name: string };
  access: Access;
  onClose: () => void;
}

/** Gives a login or a new password, and shows the password this once. */
export function LoginDialog({ person, access, onClose }: LoginDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(access.login_name ?? '');
  const give = useGiveLogin();
  const title = t('organisation.login.titleFor', { name: person.name });
  if (give.data) {
    return (
      <Dialog title={title} onClose={onClose}>
        <p>{t('organisation.login.once')}</p>
        <dl className={styles.secret}>
          <dt>{t('organisation.login.name')}</dt>
          <dd>{give.data.name}</dd>
          <dt>{t('organisation.login.password')}</dt>
          <dd>{give.data.password}</dd>
        </dl>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      submit={{
        label: t(`organisation.login.action.${access.login}`),
        pending: give.isPending,
        run: () => {
          give.mutate({ person_id: person.id, name });
        },
      }}
    >
      <Field
        label={t('organisation.login.name')}
        note={t('organisation.login.nameNote')}
        autoComplete="off"
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <p>{t(`organisation.login.effect.${access.login}`)}</p>
      {give.error && <ProblemNote error={give.error} />}
    </Dialog>
  );
}
