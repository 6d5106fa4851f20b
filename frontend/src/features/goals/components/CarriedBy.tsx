import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { NEW_PLAN, planPath } from '@/shared/navigation/paths';
import styles from './GoalsPage.module.css';

/** Who carries a key result on: by a plan, by hand, or nobody yet. */
export function CarriedBy({ row }: { row: Schemas['GoalRow'] }) {
  const { t } = useTranslation();
  const { plan_ids, people, units, by_hand } = row.carriers;
  const [plan] = plan_ids;
  if (plan !== undefined) {
    return (
      <span className={styles.tools}>
        <Link to={planPath(plan)}>{t('goals.carried.byPlan', { people, units })}</Link>
      </span>
    );
  }
  if (by_hand > 0) return t('goals.carried.byHand', { count: by_hand });
  if (!canBeShared(row.key_result)) return '–';
  return (
    <span className={styles.tools}>
      <Link to={`${NEW_PLAN}?kr=${row.key_result.id}`}>{t('goals.carried.nobody')}</Link>
    </span>
  );
}

/** What a unit is to reach in numbers can be shared out among its people; a limit or a step cannot. */
const canBeShared = ({ owner, kind, measure }: Schemas['KeyResultCard']): boolean =>
  owner.kind === 'unit' && kind === 'increase' && measure !== 'percent';
