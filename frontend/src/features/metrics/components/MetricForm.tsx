import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/ui/Field';
import { Section } from '@/shared/ui/Section';
import { Segmented } from '@/shared/ui/Segmented';
import type { Metric } from '../api/readMetrics';
import { blank, type Definition } from '../figures/definition';
import { Conditions } from './Conditions';
import { CountedFields } from './CountedFields';
import styles from './Metrics.module.css';
import { RatioFields } from './RatioFields';

interface MetricFormProps {
  draft: Definition;
  onChange: (draft: Definition) => void;
  metrics: readonly Metric[];
  /** Of the metric that is changed: it is not made of itself. */
  own: string | null;
}

/** Everything that a metric is made of, chosen from what the records really carry. */
export function MetricForm({ draft, onChange, metrics, own }: MetricFormProps) {
  const { t } = useTranslation();
  const change = (changed: Partial<Definition>) => {
    onChange({ ...draft, ...changed });
  };
  const ratio = draft.value === 'ratio';
  return (
    <>
      <div className={styles.row}>
        <Field
          label={t('metrics.name')}
          required
          maxLength={200}
          value={draft.name}
          onChange={(event) => {
            change({ name: event.target.value });
          }}
        />
        <Field
          label={t('metrics.nameEn')}
          maxLength={200}
          value={draft.name_en}
          onChange={(event) => {
            change({ name_en: event.target.value });
          }}
        />
      </div>
      <Segmented
        legend={t('metrics.shape')}
        options={[
          { value: 'counted', label: t('metrics.counted') },
          { value: 'ratio', label: t('metrics.ratio') },
        ]}
        value={ratio ? 'ratio' : 'counted'}
        onChange={(shape) => {
          const { name, name_en } = draft;
          onChange({ ...blank(), name, name_en, ...(shape === 'ratio' && NOTHING_BUT_TWO) });
        }}
      />
      {ratio ? (
        <RatioFields draft={draft} onChange={change} metrics={metrics} own={own} />
      ) : (
        <>
          <CountedFields draft={draft} onChange={onChange} />
          <Section title={t('metrics.conditions')} note={t('metrics.conditionsNote')}>
            <Conditions
              kind={draft.fact_kind}
              where={draft.where}
              onChange={(where) => {
                change({ where });
              }}
            />
          </Section>
        </>
      )}
    </>
  );
}

const NOTHING_BUT_TWO = { value: 'ratio', fact_kind: '', date_kind: '' } as const;
