import { useTranslation } from 'react-i18next';
import type { AlertItem, ToDo } from '@/shared/api/types';
import { checkInPath, keyResultPath } from '@/shared/navigation/paths';

/** What is to be done, and where: a check-in with words is also the plan that answers one's own alert. */
export function useToDoAction(toDo: ToDo, alert: AlertItem | undefined) {
  const { t } = useTranslation();
  const { kind, key_result_id: id } = toDo;
  if (kind === 'check_in') return { path: checkInPath(id), action: t('home.toDos.checkIn') };
  if (alert?.mine) return { path: checkInPath(id), action: t('home.toDos.plan') };
  return { path: keyResultPath(id), action: t('home.toDos.look') };
}
