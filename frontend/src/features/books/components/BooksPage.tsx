import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useBooks } from '../api/readBooks';
import { chosenOf, workbookAddress } from '../figures/chosen';
import styles from './Books.module.css';
import { BooksChoice } from './BooksChoice';
import { ClosedNote } from './ClosedNote';
import { CloseMonth } from './CloseMonth';
import { MonthReport } from './MonthReport';

interface BooksPageProps {
  /** What the address asks for: a month by its first day, and a basis. */
  month: string | null;
  by: string | null;
  /** The company's time zone. */
  zone: string;
  onChoose: (name: 'month' | 'by', value: string) => void;
}

/** A month's books: what the CRM says, what people were credited with, and every difference by name. */
export function BooksPage({ month, by, zone, onChoose }: BooksPageProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data: books, error, refetch } = useBooks();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!books) return <Skeleton label={t('ui.loading')} />;
  const chosen = chosenOf(books, month, by);
  if (!chosen) return <Notice title={t('books.none.title')} text={t('books.none.text')} />;
  const standing = books.months.find((one) => one.month === chosen.month);
  const closed = standing?.closed_at ? standing : null;
  return (
    <Page
      title={t('books.title')}
      actions={
        <>
          <BooksChoice books={books} chosen={chosen} onChoose={onChoose} />
          <a className={styles.link} href={workbookAddress(chosen, language)} download>
            {t('books.export')}
          </a>
          {standing?.may_close && <CloseMonth month={chosen.month} />}
        </>
      }
    >
      <p className={styles.lead}>{t('books.lead', { currency: books.currency })}</p>
      {closed && <ClosedNote month={closed} zone={zone} />}
      <MonthReport chosen={chosen} zone={zone} />
    </Page>
  );
}
