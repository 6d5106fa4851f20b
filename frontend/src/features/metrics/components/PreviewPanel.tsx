import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { type Part, usePreview } from '../api/previewMetric';
import type { Definition } from '../figures/definition';
import { quarterOf } from '../figures/period';
import { MetricFigure } from './MetricFigure';
import styles from './Metrics.module.css';
import { PreviewRecords } from './PreviewRecords';
import { WhosePicker, type Whose } from './WhosePicker';

interface PreviewPanelProps {
  /** Null while it does not say enough. */
  definition: Definition | null;
  /** As it is in force, to tell what a change does. */
  kept: Definition | null;
  today: string;
  currency: string;
}

/** The number of a period, of somebody or of the company, and the records behind it. */
export function PreviewPanel({ definition, kept, today, currency }: PreviewPanelProps) {
  const { t } = useTranslation();
  const [period, setPeriod] = useState(quarterOf(today));
  const [whose, setWhose] = useState<Whose | null>(null);
  const [part, setPart] = useState<Part>('numerator');
  const owner = {
    unit: whose?.kind === 'unit' ? whose.id : null,
    person: whose?.kind === 'person' ? whose.id : null,
  };
  const asked = definition && { definition, ...period, ...owner, part, after: null };
  const { data, error } = usePreview(asked);
  const changed = kept !== null && definition !== null && !same(kept, definition);
  const before = usePreview(changed ? { ...(asked ?? never()), definition: kept } : null);
  return (
    <Section title={t('metrics.preview.title')}>
      <div className={styles.row}>
        <Field
          label={t('metrics.preview.since')}
          type="date"
          value={period.since}
          max={period.last}
          onChange={(event) => {
            if (event.target.value) setPeriod({ ...period, since: event.target.value });
          }}
        />
        <Field
          label={t('metrics.preview.last')}
          type="date"
          value={period.last}
          min={period.since}
          onChange={(event) => {
            if (event.target.value) setPeriod({ ...period, last: event.target.value });
          }}
        />
      </div>
      <WhosePicker chosen={whose} onChoose={setWhose} />
      {definition === null && <p className={styles.quiet}>{t('metrics.preview.incomplete')}</p>}
      {error && <ProblemNote error={error} />}
      {definition !== null && !error && !data && <Skeleton label={t('ui.loading')} />}
      {definition !== null && data && !error && (
        <>
          <p className={styles.figure} role="status">
            <MetricFigure kind={definition.value} value={data.value} currency={currency} />
          </p>
          {changed && before.data && (
            <p className={styles.parts}>
              {t('metrics.preview.before')}{' '}
              <MetricFigure kind={kept.value} value={before.data.value} currency={currency} />
            </p>
          )}
          <PreviewRecords
            preview={data}
            asked={asked ?? never()}
            currency={currency}
            part={part}
            onPart={setPart}
          />
        </>
      )}
    </Section>
  );
}

/** Names change nothing that is counted. */
const same = (one: Definition, other: Definition): boolean =>
  JSON.stringify({ ...one, name: '', name_en: '' }) ===
  JSON.stringify({ ...other, name: '', name_en: '' });

const never = (): never => {
  throw new Error('nothing is asked');
};
