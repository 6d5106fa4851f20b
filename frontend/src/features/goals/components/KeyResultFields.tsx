import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Field } from '@/shared/ui/Field';
import { Select } from '@/shared/ui/Select';
import { faultIn } from '../figures/faultIn';
import { isStepped, type KeyResultDraft, KINDS } from '../figures/keyResultDraft';
import { FAULTS } from '../figures/keyResultFaults';
import styles from './Form.module.css';
import { KeyResultNumbers } from './KeyResultNumbers';
import { OwnerPicker } from './OwnerPicker';
import { SourceFields } from './SourceFields';
import { StepsEditor } from './StepsEditor';
import { useKindSentence } from './useKindSentence';

export interface KeyResultFieldsProps {
  draft: KeyResultDraft;
  onChange: (draft: KeyResultDraft) => void;
  error: Error | null;
  period: { from: string; to: string };
  metrics: readonly Schemas['MetricRow'][];
  /** It stands already: its kind and measure stay; a plan's numbers too. */
  kept?: { byPlan: boolean };
  /** To the page on which metrics are made, for those who may make them. */
  onNewMetric?: () => void;
}

/** What people decide about one key result, each with what it means in this case. */
export function KeyResultFields(props: KeyResultFieldsProps) {
  const { draft, onChange, error, period, kept } = props;
  const { t } = useTranslation();
  const sentence = useKindSentence();
  const change = (changed: Partial<KeyResultDraft>) => {
    onChange({ ...draft, ...changed });
  };
  return (
    <>
      <div className={styles.row}>
        <div className={styles.wide}>
          <Field
            label={t('goals.keyResult.title')}
            required
            maxLength={300}
            value={draft.title}
            placeholder={t('goals.keyResult.titleHint')}
            onChange={(event) => {
              change({ title: event.target.value });
            }}
          />
        </div>
        <Select
          label={t('goals.keyResult.kind')}
          disabled={kept !== undefined}
          options={KINDS.map((kind) => ({ value: kind, label: t(`goals.kind.${kind}.name`) }))}
          value={draft.kind}
          fault={faultIn(error, ...FAULTS.kind)}
          note={sentence(draft)}
          onChange={(kind) => {
            change({ kind });
          }}
        />
        {draft.kind === 'yes_no' && (
          <Field
            label={t('goals.steps.due')}
            type="date"
            required
            min={period.from}
            max={period.to}
            value={draft.due_on}
            fault={faultIn(error, ...FAULTS.steps)}
            onChange={(event) => {
              change({ due_on: event.target.value });
            }}
          />
        )}
        {!isStepped(draft.kind) && <KeyResultNumbers {...props} />}
      </div>
      {draft.kind === 'milestone' && (
        <StepsEditor
          steps={draft.steps}
          period={period}
          fault={faultIn(error, ...FAULTS.steps)}
          onChange={(steps) => {
            change({ steps });
          }}
        />
      )}
      <div className={styles.row}>
        <OwnerPicker
          label={t('goals.keyResult.owner')}
          note={draft.owner ? '' : t('goals.keyResult.ownerOfObjective')}
          fault={faultIn(error, ...FAULTS.owner)}
          chosen={draft.owner}
          onChoose={(owner) => {
            change({ owner });
          }}
        />
        {!isStepped(draft.kind) && <SourceFields {...props} />}
      </div>
    </>
  );
}
