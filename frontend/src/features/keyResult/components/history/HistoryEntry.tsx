import type { KeyResultCard } from '@/shared/api/types';
import { dateIn, shortDate, timeIn } from '@/shared/format/date';
import { RunningClock } from '@/shared/ui/RunningClock';
import type { HistoryItem } from '../../figures/historyItem';
import styles from './History.module.css';
import { useEntryText } from './useEntryText';

interface HistoryEntryProps {
  item: HistoryItem;
  card: KeyResultCard;
  /** The company's time zone, in which instants are told. */
  zone: string;
}

/** What happened, when, by whom; beneath it the details. */
export function HistoryEntry({ item, card, zone }: HistoryEntryProps) {
  const { title, detail } = useEntryText(item, card);
  const at = new Date(item.at);
  return (
    <li className={`${styles.entry} ${styles[item.kind]}`}>
      <strong>{title}</strong>
      <time dateTime={item.at}>
        {shortDate(dateIn(at, zone))} {timeIn(at, zone)}
      </time>
      {detail !== '' && <span className={styles.detail}>{detail}</span>}
      {item.kind === 'alert_opened' && item.until === null && (
        <span className={styles.clock}>
          <RunningClock since={item.at} />
        </span>
      )}
    </li>
  );
}
