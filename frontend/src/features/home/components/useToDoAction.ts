import { useTranslation } from 'react-i18next';
import type { AlertItem, ToDo } from '@/shared/api/types';
import { alertPath, checkInPath, HOME, planRunPath } from '@/shared/navigation/paths';

/** What is to be done, and where: a check-in with words is also the plan that answers one's own alert. */
export function useToDoAction(toDo: ToDo, alert: AlertItem | undefined) {
  const { t } = useTranslation();
  const { kind, key_result_id: id, run } = toDo;
  if (run) return { path: planRunPath(run.plan_id, run.run_id), action: t('home.toDos.review') };
  if (kind === 'check_in' && id) return { path: checkInPath(id), action: t('home.toDos.checkIn') };
  if (alert?.mine && alert.key_result_id)
    return { path: checkInPath(alert.key_result_id), action: t('home.toDos.plan') };
  return { path: alert ? alertPath(alert.id) : HOME, action: t('home.toDos.look') };
}
