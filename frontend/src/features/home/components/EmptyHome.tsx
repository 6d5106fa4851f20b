import { useTranslation } from 'react-i18next';
import type { Home, Session } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import styles from './EmptyHome.module.css';
import { FirstSteps } from './FirstSteps';
import { Opening } from './Opening';
import { ToDoList } from './ToDoList';

interface EmptyHomeProps {
  home: Home;
  session: Session;
}

/** Before anything is published: what will stand here, and whom to ask. */
export function EmptyHome({ home, session }: EmptyHomeProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.empty}>
      <Opening home={home} session={session} />
      <FirstSteps />
      <Notice part title={t('home.keyResults.empty')} text={t('home.keyResults.emptyWhy')} />
      {home.to_dos.length > 0 && <ToDoList home={home} reader={session.person?.name ?? ''} />}
    </div>
  );
}
