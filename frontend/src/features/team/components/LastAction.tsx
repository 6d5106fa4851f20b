import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { dateIn, shortDate } from '@/shared/format/date';
import styles from './LastAction.module.css';

/** What was last said or done; in red where an alert waits for the first word. */
export function LastAction({ row, zone }: { row: Schemas['TeamPerson']; zone: string }) {
  const { t } = useTranslation();
  const { alert, last_action: action } = row;
  const waits = alert !== null && alert.first_reaction_at === null;
  if (waits) return <span className={styles.none}>{t('team.action.none')}</span>;
  if (!action) return null;
  const { kind, at, name, text, confidence } = action;
  const what = text || (confidence === null ? '' : t('team.action.confidence', { confidence }));
  return (
    <span className={styles.action} title={`${name}：${text}`}>
      <time dateTime={at}>{shortDate(dateIn(new Date(at), zone))}</time> {t(`team.action.${kind}`)}
      {what && t('team.comma')}
      {what}
    </span>
  );
}
