import { useTranslation } from 'react-i18next';
import { add, decimal, negate } from '@/shared/format/decimal';
import { Amount } from '@/shared/ui/Amount';
import type { Report } from '../api/readReport';
import styles from './Books.module.css';

/** From the CRM's total down to the credited one, to the cent: nothing is left over. */
export function Statement({ report }: { report: Report }) {
  const { t } = useTranslation();
  const exact = { currency: report.currency, places: 2 };
  return (
    <dl className={styles.statement}>
      <div className={styles.total}>
        <dt>
          {t('books.crm')} <small>{t('books.records', { count: report.records })}</small>
        </dt>
        <dd>
          <Amount value={report.crm} {...exact} />
        </dd>
      </div>
      {report.reasons.map(({ reason, records, amount, unread }) => (
        <div key={reason}>
          <dt>
            {t(`books.reason.${reason}`)} <small>{t('books.records', { count: records })}</small>
            {unread > 0 && <small> · {t('books.unread', { count: unread })}</small>}
          </dt>
          <dd>
            <Amount value={negate(decimal(amount))} {...exact} />
          </dd>
        </div>
      ))}
      <div className={styles.total}>
        <dt>{t('books.credited')}</dt>
        <dd>
          <Amount value={report.credited} {...exact} />
        </dd>
      </div>
      {report.adjustments.length > 0 && (
        <>
          <div>
            <dt>
              {t('books.adjustments')}{' '}
              <small>{t('books.records', { count: report.adjustments.length })}</small>
            </dt>
            <dd>
              <Amount value={report.adjusted} {...exact} />
            </dd>
          </div>
          <div className={styles.total}>
            <dt>{t('books.bookedIn')}</dt>
            <dd>
              <Amount value={add(decimal(report.credited), decimal(report.adjusted))} {...exact} />
            </dd>
          </div>
        </>
      )}
    </dl>
  );
}
