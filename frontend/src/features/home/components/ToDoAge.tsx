import { useTranslation } from 'react-i18next';
import { ageOf, clock } from '@/shared/format/duration';
import { useNow } from '@/shared/ui/useNow';
import styles from './ToDoRow.module.css';

/** How long an alert has been open; the clock runs. */
export function ToDoAge({ since }: { since: string }) {
  const { t } = useTranslation();
  const age = ageOf(since, useNow());
  const shown =
    age.days > 0 ? t('home.toDos.days', { days: age.days, hours: age.hours }) : clock(age);
  return (
    <span className={styles.running} title={clock(age)}>
      {t('home.toDos.opened')} {shown}
    </span>
  );
}
