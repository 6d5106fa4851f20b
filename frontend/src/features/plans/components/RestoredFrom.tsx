import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { dateIn, timeIn } from '@/shared/format/date';
import { planRunPath } from '@/shared/navigation/paths';
import styles from './RunPage.module.css';

interface RestoredFromProps {
  page: Schemas['PlanPage'];
  run: Schemas['RunRow'];
  timeZone: string;
}

/** Of a run that goes back to an earlier one: to which, and what it leaves as it is. */
export function RestoredFrom({ page, run, timeZone }: RestoredFromProps) {
  const { t } = useTranslation();
  const { restored_from_id: id } = run;
  if (id === null) return null;
  const at = page.runs.find((one) => one.id === id)?.at;
  const instant = at && `${dateIn(new Date(at), timeZone)} ${timeIn(new Date(at), timeZone)}`;
  return (
    <p className={styles.effect}>
      {t('scenarios.back.to')}
      <Link to={planRunPath(page.plan.id, id)}>{instant ?? t('scenarios.back.earlier')}</Link>
      {t('scenarios.back.note')}
    </p>
  );
}
