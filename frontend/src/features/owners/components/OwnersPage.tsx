import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useAliases } from '../api/readAliases';
import { useUnmatched } from '../api/readUnmatched';
import { AliasTable } from './AliasTable';
import styles from './Owners.module.css';
import { UnmatchedRow } from './UnmatchedRow';

interface OwnersPageProps {
  currency: string;
  zone: string;
}

/** Whom the words of the sources mean: what nobody is found for, and what was settled. */
export function OwnersPage({ currency, zone }: OwnersPageProps) {
  const { t } = useTranslation();
  const unmatched = useUnmatched();
  const aliases = useAliases();
  const [told, setTold] = useState('');
  const broken = unmatched.error ? unmatched : aliases.error ? aliases : null;
  if (broken?.error) {
    return <ErrorState error={broken.error} retry={() => void broken.refetch()} />;
  }
  if (!unmatched.data || !aliases.data) return <Skeleton label={t('ui.loading')} />;
  return (
    <>
      <p role="status" className={styles.told}>
        {told}
      </p>
      <Section
        title={t('owners.unmatched.title')}
        note={
          unmatched.data.length > 0 && t('owners.unmatched.count', { count: unmatched.data.length })
        }
      >
        {unmatched.data.length === 0 ? (
          <Notice part title={t('owners.none.title')} text={t('owners.none.text')} />
        ) : (
          <>
            <p className={styles.lead}>{t('owners.unmatched.note')}</p>
            <ul className={styles.rows}>
              {unmatched.data.map((row) => (
                <UnmatchedRow
                  key={`${row.connector} ${row.word}`}
                  row={row}
                  currency={currency}
                  zone={zone}
                  onSettled={(records) => {
                    setTold(t('owners.told', { word: row.word || t('owners.empty'), records }));
                  }}
                />
              ))}
            </ul>
          </>
        )}
      </Section>
      {aliases.data.length > 0 && (
        <Section title={t('owners.settled.title')} note={t('owners.settled.note')}>
          <AliasTable aliases={aliases.data} />
        </Section>
      )}
    </>
  );
}
