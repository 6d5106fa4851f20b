import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Select } from '@/shared/ui/Select';
import type { AuditFilter } from '../api/readAudit';
import { useAuditNouns } from '../api/readAuditNouns';
import styles from './Audit.module.css';
import type { Pickers } from './pickers';

interface AuditFiltersProps {
  pickers: Pickers;
  filter: AuditFilter;
  onFilter: (filter: AuditFilter) => void;
}

/** By whom, about what, between which days; and what happened to one thing, chosen in the table. */
export function AuditFilters({ pickers, filter, onFilter }: AuditFiltersProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { data: nouns = [] } = useAuditNouns();
  const { PickPerson } = pickers;
  const set = (change: Record<string, string | undefined>) => {
    const wanted = Object.entries({ ...filter, ...change }).filter(([, value]) => value);
    onFilter(Object.fromEntries(wanted));
  };
  return (
    <div className={styles.filters}>
      <PickPerson
        label={t('settings.audit.who')}
        onPick={(person) => {
          set({ person_id: person?.id });
        }}
      />
      <Select
        label={t('settings.audit.noun')}
        options={[
          { value: '', label: t('settings.audit.anything') },
          ...nouns.map(({ noun, words }) => ({ value: noun, label: read(words) })),
        ]}
        value={filter.noun ?? ''}
        onChange={(noun) => {
          set({ noun });
        }}
      />
      {(['since', 'until'] as const).map((edge) => (
        <Field
          key={edge}
          label={t(`settings.audit.${edge}`)}
          type="date"
          value={filter[edge] ?? ''}
          onChange={(event) => {
            set({ [edge]: event.target.value });
          }}
        />
      ))}
      {filter.object_id && (
        <Button
          onClick={() => {
            set({ object_id: undefined });
          }}
        >
          {t('settings.audit.allObjects')}
        </Button>
      )}
    </div>
  );
}
