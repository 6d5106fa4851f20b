import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Team } from '@/shared/api/types';
import { points } from '@/shared/format/number';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useTeamPeople } from '../api/readTeamPeople';
import { type AddressChange, isByLag, isNarrowed, type PeopleQuery } from '../figures/peopleQuery';
import { PeopleFilters } from './PeopleFilters';
import styles from './People.module.css';
import { PeopleTable } from './PeopleTable';

/** So many rows are shown before the rest is asked for: whoever needs a look is among them. */
const FIRST = 14;

interface PeopleProps {
  team: Team;
  zone: string;
  query: PeopleQuery;
  onAddress: (changes: AddressChange) => void;
}

/** The people of the team, one row each; the furthest behind first until asked otherwise. */
export function People({ team, zone, query, onAddress }: PeopleProps) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const people = useTeamPeople(query);
  if (team.strand === null) {
    return <Notice part title={t('team.nobody.title')} text={t('team.nobody.text')} />;
  }
  if (people.error) return <ErrorState error={people.error} retry={() => void people.refetch()} />;
  if (!people.data) return <Skeleton label={t('team.loading')} />;
  const rows = people.data.pages.flatMap(({ items }) => items);
  const total = people.data.pages[0]?.total ?? 0;
  const narrowed = isNarrowed(query);
  const cut = !whole && !narrowed && isByLag(query) && total > FIRST + 1;
  const last = rows[FIRST - 1]?.key_result.lag_points ?? null;
  return (
    <>
      <PeopleFilters team={team} query={query} total={total} onAddress={onAddress} />
      {rows.length === 0 ? (
        <Notice part title={t('team.noMatch.title')} text={t('team.noMatch.text')} />
      ) : (
        <PeopleTable
          rows={cut ? rows.slice(0, FIRST) : rows}
          {...{ team, zone, query, onAddress }}
        />
      )}
      {cut && (
        <p className={styles.rest}>
          {last !== null && !last.startsWith('-')
            ? t('team.restBelow', { count: total - FIRST, points: points(last) })
            : t('team.rest', { count: total - FIRST })}
          <button
            type="button"
            className={styles.all}
            onClick={() => {
              setWhole(true);
              if (people.hasNextPage) void people.fetchNextPage();
            }}
          >
            {t('team.showAll')}
          </button>
        </p>
      )}
      {!cut && people.hasNextPage && (
        <p className={styles.rest}>
          {t('team.rest', { count: total - rows.length })}
          <Button disabled={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            {t('team.more')}
          </Button>
        </p>
      )}
    </>
  );
}
