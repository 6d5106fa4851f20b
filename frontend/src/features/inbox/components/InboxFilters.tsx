import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Segmented } from '@/shared/ui/Segmented';
import type { InboxFilter, InboxState } from '../api/readInbox';
import type { InboxSummary } from '../api/readSummary';
import styles from './InboxPage.module.css';

const STATES = ['pending', 'done', 'waiting', 'ignored', 'mended'] as const;

interface InboxFiltersProps {
  filter: InboxFilter;
  summary: InboxSummary | undefined;
  onChange: (filter: InboxFilter) => void;
}

/** The states with how many records are in each, and a record's own number. */
export function InboxFilters({ filter, summary, onChange }: InboxFiltersProps) {
  const { t } = useTranslation();
  const label = (state: InboxState): string => {
    const count = summary?.counts[state];
    if (summary === undefined || count === undefined) return t(`inbox.state.${state}`);
    return `${t(`inbox.state.${state}`)} ${count}${count >= summary.most ? '+' : ''}`;
  };
  return (
    <div className={styles.filters}>
      <Segmented<InboxState | 'all'>
        legend={t('inbox.state.title')}
        options={[
          { value: 'all', label: t('inbox.state.all') },
          ...STATES.map((state) => ({ value: state, label: label(state) })),
        ]}
        value={filter.state ?? 'all'}
        onChange={(state) => {
          onChange({
            ...without(filter, 'state', 'reason'),
            ...(state !== 'all' && { state }),
          });
        }}
      />
      <Field
        label={t('inbox.externalId')}
        value={filter.external_id ?? ''}
        onChange={({ target }) => {
          onChange({
            ...without(filter, 'external_id'),
            ...(target.value !== '' && { external_id: target.value }),
          });
        }}
      />
      {(filter.connector ?? filter.reason) !== undefined && (
        <Button
          onClick={() => {
            onChange({});
          }}
        >
          {t('inbox.all')}
        </Button>
      )}
    </div>
  );
}

/** The filter with some of its parts left open. */
const without = (filter: InboxFilter, ...names: (keyof InboxFilter)[]): InboxFilter =>
  Object.fromEntries(
    Object.entries(filter).filter(([name]) => !names.includes(name as keyof InboxFilter)),
  );
