import { useTranslation } from 'react-i18next';
import { useNameOf } from '@/shared/i18n/useNameOf';
import { Button } from '@/shared/ui/Button';
import { Select } from '@/shared/ui/Select';
import { chooseMetric, offeredMetrics } from '../figures/chooseMetric';
import { faultIn } from '../figures/faultIn';
import { SOURCES } from '../figures/keyResultDraft';
import { FAULTS } from '../figures/keyResultFaults';
import styles from './Form.module.css';
import type { KeyResultFieldsProps } from './KeyResultFields';

/** Where the actual comes from. */
export function SourceFields(props: KeyResultFieldsProps) {
  const { draft, onChange, error, metrics, kept, onNewMetric } = props;
  const { t } = useTranslation();
  const nameOf = useNameOf();
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
        <div className={styles.withAction}>
          <Select
            label={t('goals.keyResult.metric')}
            disabled={byPlan}
            options={[
              { value: '', label: t('goals.keyResult.chooseMetric') },
              ...offeredMetrics(metrics, draft.metric_id).map((one) => ({
                value: one.id,
                label: nameOf(one),
              })),
            ]}
            value={draft.metric_id}
            fault={faultIn(error, ...FAULTS.metric)}
            onChange={(id) => {
              const chosen = metrics.find((one) => one.id === id);
              onChange(chooseMetric(draft, chosen, kept !== undefined));
            }}
          />
          {onNewMetric && !byPlan && (
            <Button onClick={onNewMetric}>{t('goals.keyResult.newMetric')}</Button>
          )}
        </div>
      )}
    </>
  );
}
