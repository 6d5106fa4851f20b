import { useTranslation } from 'react-i18next';
import { Select } from '@/shared/ui/Select';
import { faultIn } from '../figures/faultIn';
import { SOURCES } from '../figures/keyResultDraft';
import { FAULTS } from '../figures/keyResultFaults';
import type { KeyResultFieldsProps } from './KeyResultFields';

/** Where the actual comes from. */
export function SourceFields({ draft, onChange, error, metrics, kept }: KeyResultFieldsProps) {
  const { t } = useTranslation();
  const byPlan = kept?.byPlan ?? false;
  return (
    <>
      <Select
        label={t('goals.keyResult.source')}
        disabled={byPlan}
        options={SOURCES.map((source) => ({
          value: source,
          label: t(`goals.source.${source}.name`),
        }))}
        value={draft.source}
        note={t(`goals.source.${draft.source}.means`)}
        onChange={(source) => {
          onChange({ ...draft, source });
        }}
      />
      {draft.source === 'metric' && (
        <Select
          label={t('goals.keyResult.metric')}
          disabled={byPlan}
          options={[
            { value: '', label: t('goals.keyResult.chooseMetric') },
            ...metrics.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.metric_id}
          fault={faultIn(error, ...FAULTS.metric)}
          onChange={(metric_id) => {
            onChange({ ...draft, metric_id });
          }}
        />
      )}
    </>
  );
}
