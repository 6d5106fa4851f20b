import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Checkbox } from '@/shared/ui/Checkbox';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Field } from '@/shared/ui/Field';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useDirectory } from '../api/readDirectory';
import type { Unit } from '../api/readUnit';
import styles from './PeopleOfUnit.module.css';
import { PeopleTable } from './PeopleTable';

/** The people of a unit and of those below it, by name. */
export function PeopleOfUnit({ unit, personId }: { unit: Unit; personId: string | null }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [below, setBelow] = useState(true);
  const q = useDeferredValue(typed.trim());
  const found = useDirectory({ unit_id: unit.id, below, ...(q !== '' && { q }) });
  const people = found.data?.pages.flatMap((page) => page.people) ?? [];
  const total = found.data?.pages[0]?.total ?? 0;
  return (
    <Section title={t('organisation.peopleTitle')} note={t('organisation.found', { count: total })}>
      <div className={styles.filter}>
        <Field
          label={t('organisation.filter')}
          hideLabel
          type="search"
          placeholder={t('organisation.findPerson')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        {unit.units > 0 && (
          <Checkbox label={t('organisation.below')} checked={below} onChange={setBelow} />
        )}
      </div>
      {found.error ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.isPending ? (
        <Skeleton label={t('organisation.loading')} />
      ) : people.length === 0 ? (
        <Notice
          part
          title={t(q === '' ? 'organisation.noPeople' : 'organisation.nobodyFound')}
          text={t(q === '' ? 'organisation.noPeopleWhy' : 'organisation.nobodyFoundWhy')}
        />
      ) : (
        <PeopleTable people={people} unitId={unit.id} personId={personId} />
      )}
      {found.hasNextPage && (
        <Button
          className={styles.more}
          disabled={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('organisation.more', { count: total - people.length })}
        </Button>
      )}
    </Section>
  );
}
