import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useReport } from '../api/readReport';
import type { Chosen } from '../figures/chosen';
import { Adjustments } from './Adjustments';
import styles from './Books.module.css';
import { Differences } from './Differences';
import { NotedRecords } from './NotedRecords';
import { Statement } from './Statement';

/** The report of one month: the statement first, then the records behind each of its lines. */
export function MonthReport({ chosen, zone }: { chosen: Chosen; zone: string }) {
  const { t } = useTranslation();
  const { data: report, error, refetch } = useReport(chosen);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!report) return <Skeleton label={t('ui.loading')} />;
  const { adjustments, differences, count, deleted, outside } = report;
  return (
    <div className={styles.sections}>
      <Section title={t('books.statement')}>
        <Statement report={report} />
      </Section>
      <Section
        title={t('books.differences')}
        note={
          count > differences.length
            ? t('books.firstOf', { shown: differences.length, count })
            : t('books.count', { count })
        }
      >
        {count === 0 ? (
          <Notice part title={t('books.agree.title')} text={t('books.agree.text')} />
        ) : (
          <Differences rows={differences} currency={report.currency} />
        )}
      </Section>
      {adjustments.length > 0 && (
        <Section title={t('books.adjustments')} note={t('books.adjustmentsNote')}>
          <Adjustments rows={adjustments} currency={report.currency} zone={zone} />
        </Section>
      )}
      {outside.length > 0 && (
        <Section title={t('books.outside')} note={t('books.outsideNote')}>
          <NotedRecords label={t('books.outside')} rows={outside} currency={report.currency} />
        </Section>
      )}
      {deleted.length > 0 && (
        <Section title={t('books.deleted')} note={t('books.deletedNote')}>
          <NotedRecords label={t('books.deleted')} rows={deleted} currency={report.currency} />
        </Section>
      )}
    </div>
  );
}
