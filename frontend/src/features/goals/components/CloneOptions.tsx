import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Checkbox } from '@/shared/ui/Checkbox';
import { NumberField } from '@/shared/ui/NumberField';
import { Segmented } from '@/shared/ui/Segmented';
import { Select } from '@/shared/ui/Select';
import { type CloneDraft, growthFactor } from '../figures/cloneDraft';
import styles from './Form.module.css';

interface CloneOptionsProps {
  draft: CloneDraft;
  cycles: readonly Schemas['CycleRow'][];
  onChange: (draft: CloneDraft) => void;
}

const WAYS = ['same', 'growth', 'actual'] as const;
const WITH = ['with_parents', 'with_pace', 'with_thresholds'] as const;

/** From which cycle into which, how the targets follow, and what goes along by choice. */
export function CloneOptions({ draft, cycles, onChange }: CloneOptionsProps) {
  const { t } = useTranslation();
  const names = cycles.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section className={styles.section}>
      <h2>{t('goals.clone.what')}</h2>
      <div className={styles.row}>
        <Select
          label={t('goals.clone.from')}
          options={names.filter(({ value }) => value !== draft.to)}
          value={draft.from}
          onChange={(from) => {
            onChange({ ...draft, from, left_out: new Set(), targets: {} });
          }}
        />
        <Select
          label={t('goals.clone.to')}
          options={names}
          value={draft.to}
          onChange={(to) => {
            onChange({ ...draft, to, from: draft.from === to ? '' : draft.from });
          }}
        />
      </div>
      <div className={styles.row}>
        <Segmented
          legend={t('goals.clone.targets')}
          options={WAYS.map((way) => ({ value: way, label: t(`goals.clone.by.${way}`) }))}
          value={draft.by}
          onChange={(by) => {
            onChange({ ...draft, by, targets: {} });
          }}
        />
        {draft.by === 'growth' && (
          <NumberField
            label={t('goals.clone.growth')}
            value={draft.growth}
            fault={growthFactor(draft.growth) === null ? t('goals.clone.growthFault') : undefined}
            onChange={(growth) => {
              onChange({ ...draft, growth });
            }}
          />
        )}
      </div>
      <div className={styles.row}>
        {WITH.map((field) => (
          <Checkbox
            key={field}
            label={t(`goals.clone.${field}`)}
            checked={draft[field]}
            onChange={(wanted) => {
              onChange({ ...draft, [field]: wanted });
            }}
          />
        ))}
      </div>
    </section>
  );
}
