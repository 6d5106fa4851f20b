import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Notice } from '@/shared/api/types';
import { timeIn } from '@/shared/format/date';
import {
  alertPath,
  connectorPath,
  HOME,
  IMPORT,
  keyResultPath,
  planRunPath,
} from '@/shared/navigation/paths';
import { useNoticeText } from './useNoticeText';
import styles from './NoticePanel.module.css';

const placeOf = ({ kind, about, alert_id, run, source }: Notice) => {
  if (alert_id) return alertPath(alert_id);
  if (source) return connectorPath(source);
  if (run) return planRunPath(run.plan_id, run.run_id);
  if (kind === 'help') return HOME;
  return about ? keyResultPath(about.id) : IMPORT;
};

/** One thing that happened, and where it can be looked at. */
export function NoticeRow({ notice, timeZone }: { notice: Notice; timeZone: string }) {
  const { t } = useTranslation();
  const { title, detail } = useNoticeText(notice);
  return (
    <li>
      <Link to={placeOf(notice)} className={styles.row}>
        <span className={notice.is_new ? styles.fresh : styles.known} aria-hidden="true" />
        <span className={styles.text}>
          {notice.is_new && <span className="sr-only">{t('notices.fresh')}</span>}
          {title}
          {detail && <span className={styles.detail}>{detail}</span>}
        </span>
        <time dateTime={notice.at} className={styles.time}>
          {timeIn(new Date(notice.at), timeZone)}
        </time>
      </Link>
    </li>
  );
}
