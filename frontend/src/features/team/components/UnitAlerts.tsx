import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import styles from './LastAction.module.css';

/** How many are open, and in red how many of them wait for a first action. */
export function UnitAlerts({ row }: { row: Schemas['TeamUnit'] }) {
  const { t } = useTranslation();
  const { alerts_open, alerts_unanswered } = row;
  if (alerts_unanswered === 0) return alerts_open;
  return (
    <>
      {alerts_open}
      <br />
      <span className={styles.none}>{t('team.unanswered', { count: alerts_unanswered })}</span>
    </>
  );
}
