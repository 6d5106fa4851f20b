import { useTranslation } from 'react-i18next';
import type { Home, ToDo } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { StatusShape } from '@/shared/ui/StatusShape';
import { ToDoAge } from './ToDoAge';
import styles from './ToDoRow.module.css';
import { useToDoText } from './useToDoText';

interface ToDoRowProps {
  toDo: ToDo;
  home: Home;
  reader: string;
  onChoose: (id: string) => void;
}

/** Since when, what, who else knows, and how long it has been waiting. */
export function ToDoRow({ toDo, home, reader, onChoose }: ToDoRowProps) {
  const { t } = useTranslation();
  const mine = home.key_results.find(({ key_result }) => key_result.id === toDo.key_result_id);
  const alert = home.alerts.find(({ id }) => id === toDo.alert_id);
  const { title, detail } = useToDoText(toDo, {
    alert,
    card: mine?.key_result,
    reader,
    today: home.as_of,
  });
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
        {mine && (
          <button
            type="button"
            className={styles.show}
            aria-label={`${t('home.toDos.show')}：${toDo.title}`}
            onClick={() => {
              onChoose(toDo.key_result_id);
            }}
          >
            {t('home.toDos.show')}
          </button>
        )}
      </span>
    </li>
  );
}
