import { useTranslation } from 'react-i18next';
import { Select } from '@/shared/ui/Select';
import type { Metric } from '../api/readMetrics';
import type { Definition } from '../figures/definition';
import styles from './Metrics.module.css';

interface RatioFieldsProps {
  draft: Definition;
  onChange: (changed: Partial<Definition>) => void;
  metrics: readonly Metric[];
  own: string | null;
}

const NONE = '';

/** One metric over another; neither a ratio itself. */
export function RatioFields({ draft, onChange, metrics, own }: RatioFieldsProps) {
  const { t } = useTranslation();
  const parts = metrics.filter(
    ({ value, code, archived_at }) => value !== 'ratio' && code !== own && archived_at === null,
  );
  const options = [
    { value: NONE, label: t('metrics.choose') },
    ...parts.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className={styles.row}>
      <Select
        label={t('metrics.numerator')}
        options={options}
        value={draft.numerator_id ?? NONE}
        onChange={(id) => {
          onChange({ numerator_id: id === NONE ? null : id });
        }}
      />
      <Select
        label={t('metrics.denominator')}
        note={t('metrics.denominatorNote')}
        options={options}
        value={draft.denominator_id ?? NONE}
        onChange={(id) => {
          onChange({ denominator_id: id === NONE ? null : id });
        }}
      />
    </div>
  );
}
