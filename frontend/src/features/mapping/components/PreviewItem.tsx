import { useTranslation } from 'react-i18next';
import { coefficient } from '@/shared/format/number';
import { Amount } from '@/shared/ui/Amount';
import { StatusShape } from '@/shared/ui/StatusShape';
import type { PreviewRow } from '../api/readPreview';
import styles from './Preview.module.css';
import { PreviewWords } from './PreviewWords';

interface PreviewItemProps {
  row: PreviewRow;
  currency: string;
}

/** One record: its fact, whom it counts for and when, or why it would wait. */
export function PreviewItem({ row, currency }: PreviewItemProps) {
  const { t } = useTranslation();
  const { fact, reason } = row;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <strong>{fact?.name || row.external_id}</strong>
        <span className={styles.became} data-became={row.became}>
          {row.became === 'waits' && <StatusShape status="watch" />}
          {t(`mapping.became.${row.became}`)}
        </span>
      </div>
      {reason && <p>{reason.message}</p>}
      {fact && (
        <p className={styles.facts}>
          {[fact.name && row.external_id, fact.account, fact.stage_label, fact.owner]
            .filter(Boolean)
            .join(' · ')}
          {fact.amount !== null && (
            <>
              {' · '}
              <Amount value={fact.amount} currency={fact.currency ?? currency} places={2} />
            </>
          )}
          {fact.amount_original !== null && fact.rate !== null && (
            <>
              {' '}
              {t('mapping.preview.converted', {
                amount: fact.amount_original,
                currency: fact.currency_original ?? '',
                rate: coefficient(fact.rate),
              })}
            </>
          )}
        </p>
      )}
      {fact && <PreviewWords fact={fact} currency={currency} />}
      {row.credits.length > 0 && (
        <ul className={styles.credits}>
          {row.credits.map((credit) => (
            <li key={`${credit.date_kind} ${credit.person_id ?? ''}`}>
              <span>{credit.person ?? t('mapping.preview.company')}</span>
              <span>
                {credit.on} {t(`mapping.dateKind.${credit.date_kind}`)}
              </span>
              <Amount value={credit.amount} currency={fact?.currency ?? currency} places={2} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
