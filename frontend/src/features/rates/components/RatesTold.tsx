import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import styles from './Rates.module.css';

/** What a write of rates did. */
export function RatesTold({ saved }: { saved: Schemas['SavedRatesAnswer'] }) {
  const { t } = useTranslation();
  return (
    <p role="status" className={styles.told}>
      {t('rates.told', { count: saved.rates, records: saved.records })}
    </p>
  );
}
