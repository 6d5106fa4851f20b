import { useTranslation } from 'react-i18next';
import type { Session } from '@/shared/api/types';
import { Avatar } from '@/shared/ui/Avatar';
import { Popover } from '@/shared/ui/Popover';
import styles from './PersonMenu.module.css';
import { PersonSettings } from './PersonSettings';
import { personName, usePersonRole } from './person';

/** Who is signed in; opens what is theirs to choose. */
export function PersonMenu({ session }: { session: Session }) {
  const { t } = useTranslation();
  const name = personName(session);
  const role = usePersonRole(session);
  return (
    <Popover
      hint={t('shell.menu')}
      face={
        <>
          <Avatar name={name} />
          <span className={styles.who}>
            <span className={styles.name}>{name}</span>
            <span className={styles.role}>{role}</span>
          </span>
        </>
      }
    >
      <PersonSettings />
    </Popover>
  );
}
