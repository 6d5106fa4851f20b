import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Segmented } from '@/shared/ui/Segmented';
import type { Metric } from '../api/readMetrics';
import { useWriteAttribute } from '../api/writeAttribute';
import { quarterOf } from '../figures/period';
import styles from './Metrics.module.css';

interface AttributeDialogProps {
  metric: Metric;
  today: string;
  onClose: () => void;
}

/** What a metric added up to in the last full quarters or months, written as an attribute that rules can read. */
export function AttributeDialog({ metric, today, onClose }: AttributeDialogProps) {
  const { t } = useTranslation();
  const write = useWriteAttribute(metric.code);
  const [typed, setTyped] = useState({
    attribute: metric.code.replace(/[^a-z0-9]+/g, '_'),
    subject: 'person' as 'person' | 'unit',
    every: 'quarter' as 'quarter' | 'month',
    periods: '4',
    valid_from: quarterOf(today).since,
    zero_for_others: false,
    fresh: true,
  });
  const change = (changed: Partial<typeof typed>) => {
    setTyped({ ...typed, ...changed });
  };
  const run = () => {
    write.mutate({ ...typed, periods: Number(typed.periods) });
  };
  return (
    <Dialog
      title={t('metrics.attribute.title', { name: metric.name })}
      onClose={onClose}
      leave={t('ui.close')}
      submit={{
        label: t('metrics.attribute.do'),
        pending: write.isPending,
        disabled: write.isPending || !/^\d+$/.test(typed.periods) || typed.attribute === '',
        run,
      }}
    >
      <Segmented
        legend={t('metrics.attribute.subject')}
        options={[
          { value: 'person', label: t('metrics.attribute.person') },
          { value: 'unit', label: t('metrics.attribute.unit') },
        ]}
        value={typed.subject}
        onChange={(subject) => {
          change({ subject });
        }}
      />
      <Segmented
        legend={t('metrics.attribute.every')}
        options={[
          { value: 'quarter', label: t('metrics.attribute.quarter') },
          { value: 'month', label: t('metrics.attribute.month') },
        ]}
        value={typed.every}
        onChange={(every) => {
          change({ every });
        }}
      />
      <div className={styles.row}>
        <Field
          label={t('metrics.attribute.periods')}
          inputMode="numeric"
          value={typed.periods}
          onChange={(event) => {
            change({ periods: event.target.value });
          }}
        />
        <Field
          label={t('metrics.attribute.from')}
          type="date"
          value={typed.valid_from}
          onChange={(event) => {
            change({ valid_from: event.target.value });
          }}
        />
        <Field
          label={t('metrics.attribute.code')}
          maxLength={60}
          value={typed.attribute}
          onChange={(event) => {
            change({ attribute: event.target.value });
          }}
        />
      </div>
      <Checkbox
        label={t('metrics.attribute.zero')}
        checked={typed.zero_for_others}
        onChange={(zero_for_others) => {
          change({ zero_for_others });
        }}
      />
      <Checkbox
        label={t('metrics.attribute.fresh')}
        checked={typed.fresh}
        onChange={(fresh) => {
          change({ fresh });
        }}
      />
      {write.error && <ProblemNote error={write.error} />}
      {write.data && (
        <p role="status">
          {t('metrics.attribute.told', { count: write.data.values, changed: write.data.changed })}
        </p>
      )}
    </Dialog>
  );
}
