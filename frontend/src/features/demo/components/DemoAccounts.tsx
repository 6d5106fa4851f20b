import { useTranslation } from 'react-i18next';
import type { Session } from '@/shared/api/types';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useDemoAccounts } from '../api/listAccounts';
import { useSwitchPerson } from '../api/switchPerson';
import styles from './DemoAccounts.module.css';

interface DemoAccountsProps {
  onEnter: (session: Session) => void;
  /** The account in use, marked in the list. */
  current?: string;
}

/** The demo's people, each one click away. Nothing where there is no demo. */
export function DemoAccounts({ onEnter, current }: DemoAccountsProps) {
  const { t } = useTranslation();
  const { data: accounts = [] } = useDemoAccounts();
  const switchPerson = useSwitchPerson();
  if (accounts.length === 0) return null;

  return (
    <div className={styles.demo}>
      <h2>
        {t('session.demo.title')} <span className={styles.note}>{t('session.demo.note')}</span>
      </h2>
      <ul>
        {accounts.map(({ name, person, role, unit }) => (
          <li key={name}>
            <button
              type="button"
              className={styles.account}
              aria-current={name === current || undefined}
              disabled={switchPerson.isPending}
              onClick={() => {
                switchPerson.mutate(name, { onSuccess: onEnter });
              }}
            >
              <span className={styles.person}>{person}</span>
              <span className={styles.role}>
                {t(`session.role.${role}`)}
                {unit !== null && ` · ${unit}`}
              </span>
              <span className={styles.login}>{name}</span>
            </button>
          </li>
        ))}
      </ul>
      {switchPerson.error && <ProblemNote error={switchPerson.error} />}
    </div>
  );
}
