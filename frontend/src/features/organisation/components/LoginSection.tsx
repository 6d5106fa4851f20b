import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { useEndLogin } from '../api/endLogin';
import type { Access } from '../api/readAccess';
import { LoginDialog } from './LoginDialog';
import styles from './PersonAccess.module.css';

interface LoginSectionProps {
  person: { id: string; name: string };
  access: Access;
}

/** Whether somebody can sign in, and under which name; giving, renewing and closing it. */
export function LoginSection({ person, access }: LoginSectionProps) {
  const { t } = useTranslation();
  const [giving, setGiving] = useState(false);
  const end = useEndLogin();
  const { login, login_name: name } = access;
  return (
    <Section title={t('organisation.login.title')}>
      <p>
        {t(`organisation.login.${login}`)}
        {name && ` · ${name}`}
      </p>
      <div className={styles.login}>
        <Button
          onClick={() => {
            setGiving(true);
          }}
        >
          {t(`organisation.login.action.${login}`)}
        </Button>
        {login === 'open' && (
          <Button
            disabled={end.isPending}
            onClick={() => {
              end.mutate(person.id);
            }}
          >
            {t('organisation.login.end')}
          </Button>
        )}
      </div>
      {end.error && <ProblemNote error={end.error} />}
      {giving && (
        <LoginDialog
          person={person}
          access={access}
          onClose={() => {
            setGiving(false);
          }}
        />
      )}
    </Section>
  );
}
