import { useTranslation } from 'react-i18next';
import { dateIn } from '@/shared/format/date';
import type { Books } from '../api/readBooks';
import styles from './Books.module.css';

interface ClosedNoteProps {
  month: Books['months'][number];
  zone: string;
}

/** That this is what the books said when the month was closed, and where the rest is. */
export function ClosedNote({ month, zone }: ClosedNoteProps) {
  const { t } = useTranslation();
  const date = dateIn(new Date(month.closed_at ?? ''), zone);
  return (
    <p className={styles.closed}>
      {month.closed_by === null
        ? t('books.closed', { date })
        : t('books.closedBy', { date, name: month.closed_by })}
    </p>
  );
}
