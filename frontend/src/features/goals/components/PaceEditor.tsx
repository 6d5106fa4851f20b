import { useTranslation } from 'react-i18next';
import { Segmented } from '@/shared/ui/Segmented';
import type { PaceDraft, PacePart } from '../figures/paceRule';
import type { useSeason } from '../api/readSeason';
import styles from './Form.module.css';
import { PaceSteps } from './PaceSteps';
import { SeasonEditor } from './SeasonEditor';
import { ProblemNote } from '@/shared/ui/ProblemNote';

interface PaceEditorProps {
  draft: PaceDraft;
  parts: readonly PacePart[];
  season: ReturnType<typeof useSeason>;
  period: { from: string; to: string };
  onChange: (draft: PaceDraft) => void;
}

const KINDS = ['working_days', 'linear', 'seasonal', 'milestones'] as const;

/** Which curve the expected value follows. */
export function PaceEditor({ draft, parts, season, period, onChange }: PaceEditorProps) {
  const { t } = useTranslation();
  return (
    <>
      <Segmented
        legend={t('goals.pace.kind')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`goals.pace.${kind}.name`) }))}
        value={draft.kind}
        onChange={(kind) => {
          onChange({ ...draft, kind });
        }}
      />
      <p className={styles.lead}>{t(`goals.pace.${draft.kind}.means`)}</p>
      {draft.kind === 'seasonal' && season.error && <ProblemNote error={season.error} />}
      {draft.kind === 'seasonal' && (
        <SeasonEditor draft={draft} parts={parts} season={season.data} onChange={onChange} />
      )}
      {draft.kind === 'milestones' && (
        <PaceSteps
          steps={draft.steps}
          period={period}
          onChange={(steps) => {
            onChange({ ...draft, steps });
          }}
        />
      )}
    </>
  );
}
