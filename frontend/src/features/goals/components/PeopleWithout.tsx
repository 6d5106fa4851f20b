import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newKeyResultPath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Select } from '@/shared/ui/Select';
import { Skeleton } from '@/shared/ui/Skeleton';
import { usePeopleWithout } from '../api/readPeopleWithout';
import { useUnits } from '../api/readUnits';
import styles from './GapsPanel.module.css';

/** People who carry nothing, in the whole company or in one unit and below it. */
export function PeopleWithout({ cycle }: { cycle: string }) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState('');
  const units = useUnits();
  const { data, error, refetch, hasNextPage, fetchNextPage } = usePeopleWithout(cycle, unit);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('goals.loading')} />;
  return (
    <div className={styles.items}>
      <p className={styles.means}>{t('goals.gaps.people.means')}</p>
      <Select
        label={t('goals.gaps.unit')}
        options={[
          { value: '', label: t('goals.gaps.everywhere') },
          ...(units.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={unit}
        onChange={setUnit}
      />
      {data.pages
        .flatMap(({ items }) => items)
        .map((person) => (
          <p key={person.id} className={styles.item}>
            <span>
              {person.name} <small>{person.unit}</small>
            </span>
            <Link
              to={newKeyResultPath(cycle, null, person.id)}
              aria-label={`${t('goals.gaps.people.mend')}：${person.name}`}
            >
              {t('goals.gaps.people.mend')}
            </Link>
          </p>
        ))}
      {hasNextPage && (
        <button type="button" className={styles.more} onClick={() => void fetchNextPage()}>
          {t('goals.more')}
        </button>
      )}
    </div>
  );
}
