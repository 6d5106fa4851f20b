import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Home, ToDo } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { StatusShape } from '@/shared/ui/StatusShape';
import { ToDoAge } from './ToDoAge';
import styles from './ToDoRow.module.css';
import { useToDoAction } from './useToDoAction';
import { useToDoText } from './useToDoText';

interface ToDoRowProps {
  toDo: ToDo;
  home: Home;
  reader: string;
}

/** Since when, what, who else knows, how long it has been waiting, and the way to do it. */
export function ToDoRow({ toDo, home, reader }: ToDoRowProps) {
  const { t } = useTranslation();
  const mine = home.key_results.find(({ key_result }) => key_result.id === toDo.key_result_id);
  const alert = home.alerts.find(({ id }) => id === toDo.alert_id);
  const { title, detail } = useToDoText(toDo, {
    alert,
    card: mine?.key_result,
    reader,
    today: home.as_of,
  });
  const { path, action } = useToDoAction(toDo, alert);
  const shape = toDo.kind === 'alert' ? 'behind' : (mine?.key_result.status ?? 'no_data');

  return (
    <li className={styles.row}>
      <time className={styles.since} dateTime={toDo.since}>
        {shortDate(toDo.since)}
      </time>
      <span className={styles.shape}>
        <StatusShape status={shape} />
      </span>
      <span className={styles.what}>
        <strong>{title}</strong>
        {detail !== '' && <span className={styles.detail}>{detail}</span>}
      </span>
      <span className={styles.right}>
        {alert && <ToDoAge since={alert.opened_at} />}
        <Link
          className={styles.act}
          to={path}
          aria-label={t('home.toDos.named', { action, title })}
        >
          {action}
        </Link>
      </span>
    </li>
  );
}
