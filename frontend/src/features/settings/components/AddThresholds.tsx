import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Segmented } from '@/shared/ui/Segmented';
import { useWriteThresholds } from '../api/writeThresholds';
import type { Picked, Pickers } from './pickers';
import { PickKeyResult } from './PickKeyResult';
import { ThresholdFields } from './ThresholdFields';
import { type Points, useThresholdDraft } from './useThresholdDraft';

interface AddThresholdsProps {
  pickers: Pickers;
  keyResults: boolean;
  start: Points;
  onClose: () => void;
}

/** Thresholds of their own for a unit and those below it, or for one key result. */
export function AddThresholds({ pickers, keyResults, start, onClose }: AddThresholdsProps) {
  const { t } = useTranslation();
  const { PickUnit } = pickers;
  const [kind, setKind] = useState<'unit' | 'keyResult'>('unit');
  const [picked, setPicked] = useState<Picked | null>(null);
  const draft = useThresholdDraft(
    start,
    picked && (kind === 'unit' ? { unit_id: picked.id } : { key_result_id: picked.id }),
  );
  const save = useWriteThresholds();
  return (
    <Dialog
      title={t('settings.thresholds.add')}
      width="wide"
      onClose={onClose}
      submit={{
        label: t('settings.save'),
        pending: save.isPending,
        disabled: save.isPending || draft.proposed === null,
        run: () => {
          if (draft.proposed) save.mutate(draft.proposed, { onSuccess: onClose });
        },
      }}
    >
      {keyResults && (
        <Segmented
          legend={t('settings.thresholds.whose')}
          options={[
            { value: 'unit', label: t('settings.thresholds.unit') },
            { value: 'keyResult', label: t('settings.thresholds.keyResult') },
          ]}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen);
            setPicked(null);
          }}
        />
      )}
      {kind === 'unit' ? (
        <PickUnit label={t('settings.thresholds.unit')} onPick={setPicked} />
      ) : (
        <PickKeyResult label={t('settings.thresholds.keyResult')} onPick={setPicked} />
      )}
      <ThresholdFields draft={draft} />
      {save.error && <ProblemNote error={save.error} />}
    </Dialog>
  );
}
