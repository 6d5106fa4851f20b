import { useTranslation } from 'react-i18next';
import { Amount } from '@/shared/ui/Amount';
import type { PreviewRow } from '../api/readPreview';
import { DIMENSIONS } from '../figures/fields';
import styles from './Preview.module.css';

interface PreviewWordsProps {
  fact: NonNullable<PreviewRow['fact']>;
  currency: string;
}

/** What metrics can tell a record apart by, and its two amounts where it has both. */
export function PreviewWords({ fact, currency }: PreviewWordsProps) {
  const { t } = useTranslation();
  const words = Object.entries(fact.dimensions).map(([name, word]) => {
    const known = DIMENSIONS.find((one) => one === name);
    return `${known ? t(`mapping.field.${known}`) : name} ${word}`;
  });
  const both = [
    { label: t('mapping.counts.with_tax'), value: fact.amount_with_tax },
    { label: t('mapping.counts.without_tax'), value: fact.amount_without_tax },
  ];
  return (
    <>
      {both.every(({ value }) => value !== null) && (
        <p className={styles.facts}>
          {both.map(({ label, value }) => (
            <span key={label} className={styles.amount}>
              {label}{' '}
              <Amount value={value ?? '0'} currency={fact.currency ?? currency} places={2} />
            </span>
          ))}
        </p>
      )}
      {words.length > 0 && <p className={styles.facts}>{words.join(' · ')}</p>}
    </>
  );
}
