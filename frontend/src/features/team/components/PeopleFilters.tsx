import { useTranslation } from 'react-i18next';
import type { Team } from '@/shared/api/types';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Select } from '@/shared/ui/Select';
import {
  type AddressChange,
  downloadPath,
  isNarrowed,
  type PeopleQuery,
} from '../figures/peopleQuery';
import styles from './PeopleFilters.module.css';
import { SearchField } from './SearchField';

interface PeopleFiltersProps {
  team: Team;
  query: PeopleQuery;
  total: number;
  onAddress: (changes: AddressChange) => void;
}

const CLEARED: AddressChange = { status: null, office: null, level: null, q: null, alerts: null };

/** What narrows the table, how many are left, and the same as a spreadsheet. */
export function PeopleFilters({ team, query, total, onAddress }: PeopleFiltersProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.filters} role="group" aria-label={t('team.filter.label')}>
      <SearchField
        value={query.q ?? ''}
        onChange={(q) => {
          onAddress({ q: q || null });
        }}
      />
      {team.units.length > 0 && (
        <Select
          label={t('team.filter.unit')}
          hideLabel
          value={query.office ?? ''}
          options={[
            { value: '', label: t('team.filter.everyUnit') },
            ...team.units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(office) => {
            onAddress({ office: office || null });
          }}
        />
      )}
      {team.levels.length > 1 && (
        <Select
          label={t('team.filter.level')}
          hideLabel
          value={query.level ?? ''}
          options={[
            { value: '', label: t('team.filter.everyLevel') },
            ...team.levels.map((level) => ({ value: level, label: level })),
          ]}
          onChange={(level) => {
            onAddress({ level: level || null });
          }}
        />
      )}
      <Checkbox
        label={t('team.filter.alerts')}
        checked={query.alerts_only ?? false}
        onChange={(only) => {
          onAddress({ alerts: only ? '1' : null });
        }}
      />
      {isNarrowed(query) && (
        <span className={styles.count} role="status">
          {t('team.filter.found', { count: total })}
          <button
            type="button"
            className={styles.clear}
            onClick={() => {
              onAddress(CLEARED);
            }}
          >
            {t('team.filter.clear')}
          </button>
        </span>
      )}
      <a className={styles.export} href={downloadPath(query)} download>
        {t('team.export')}
      </a>
    </div>
  );
}
