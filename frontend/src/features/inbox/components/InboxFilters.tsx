import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Segmented } from '@/shared/ui/Segmented';
import { Select } from '@/shared/ui/Select';
import { useConnectors } from '../api/readConnectors';
import type { InboxSummary } from '../api/readSummary';
import { type InboxFilter, type InboxState, narrowed, STATES } from '../figures/inboxFilter';
import styles from './InboxPage.module.css';

interface InboxFiltersProps {
  filter: InboxFilter;
  summary: InboxSummary | undefined;
  onChange: (filter: InboxFilter) => void;
}

/** What the list is narrowed to: state, source, reason, days of arrival, and a record's own number. */
export function InboxFilters({ filter, summary, onChange }: InboxFiltersProps) {
  const { t } = useTranslation();
  const connectors = useConnectors().data ?? [];
  const reasons = new Map(summary?.waiting.map(({ reason, title }) => [reason, title]));
  if (filter.reason && !reasons.has(filter.reason)) reasons.set(filter.reason, filter.reason);
  const label = (state: InboxState): string => {
    const count = summary?.counts[state];
    if (summary === undefined || count === undefined) return t(`inbox.state.${state}`);
    return `${t(`inbox.state.${state}`)} ${count}${count >= summary.most ? '+' : ''}`;
  };
  const any = { value: '', label: t('inbox.any') };
  const set = (name: keyof InboxFilter) => (value: string) => {
    onChange(narrowed(filter, name, value));
  };
  return (
    <div className={styles.filters} role="search" aria-label={t('inbox.filters')}>
      <Segmented<InboxState | 'all'>
        legend={t('inbox.state.title')}
        options={[
          { value: 'all', label: t('inbox.state.all') },
          ...STATES.map((state) => ({ value: state, label: label(state) })),
        ]}
        value={filter.state ?? 'all'}
        onChange={(state) => {
          set('state')(state === 'all' ? '' : state);
        }}
      />
      <Select
        label={t('inbox.from')}
        options={[any, ...connectors.map(({ code, name }) => ({ value: code, label: name }))]}
        value={filter.connector ?? ''}
        onChange={set('connector')}
      />
      <Select
        label={t('inbox.reason')}
        options={[any, ...Array.from(reasons, ([value, title]) => ({ value, label: title }))]}
        value={filter.reason ?? ''}
        onChange={set('reason')}
      />
      {(['from', 'until'] as const).map((name) => (
        <Field
          key={name}
          type="date"
          label={t(`inbox.day.${name}`)}
          value={filter[name] ?? ''}
          onChange={({ target }) => {
            set(name)(target.value);
          }}
        />
      ))}
      <Field
        label={t('inbox.externalId')}
        maxLength={200}
        value={filter.external_id ?? ''}
        onChange={({ target }) => {
          set('external_id')(target.value);
        }}
      />
      {Object.keys(filter).length > 0 && (
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
