import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Checkbox } from '@/shared/ui/Checkbox';
import { NumberField } from '@/shared/ui/NumberField';
import { Value } from '@/shared/ui/Value';
import type { CloneDraft } from '../figures/cloneDraft';
import { isStepped } from '../figures/keyResultDraft';
import styles from './CloneRows.module.css';

type Row = Schemas['NextKeyResultRow'];

interface CloneRowsProps {
  objective: Schemas['NextObjectiveRow'];
  draft: CloneDraft;
  onChange: (draft: CloneDraft) => void;
}

/** One objective of the dry run: which key results go along, with which targets, and what to know of each. */
export function CloneRows({ objective, draft, onChange }: CloneRowsProps) {
  const { t } = useTranslation();
  const leave = (id: string, goes: boolean) => {
    const left_out = new Set(draft.left_out);
    if (goes) left_out.delete(id);
    else left_out.add(id);
    onChange({ ...draft, left_out });
  };
  return (
    <section className={styles.objective} aria-label={objective.title}>
      <h3>{objective.title}</h3>
      <p className={styles.notes}>
        {objective.owner.name}
        {objective.repeated && <span className={styles.flag}> · {t('goals.clone.repeated')}</span>}
        {objective.left !== null && (
          <span className={styles.flag}>
            {' '}
            · {t('goals.clone.left', { who: objective.left, owner: objective.owner.name })}
          </span>
        )}
      </p>
      {objective.key_results.map((row) => (
        <div key={row.id} className={styles.row}>
          <Checkbox
            label={row.title}
            checked={!draft.left_out.has(row.id)}
            onChange={(goes) => {
              leave(row.id, goes);
            }}
          />
          <span className={styles.old}>
            <span className="sr-only">{t('goals.clone.before')} </span>
            <Value value={row.old_target} of={row} />
          </span>
          {isStepped(row.kind) ? (
            <span className={styles.old}>
              {row.due_on ?? row.steps.map((step) => step.due_on).join('、')}
            </span>
          ) : (
            <NumberField
              label={t('goals.clone.newTarget', { title: row.title })}
              hideLabel
              value={draft.targets[row.id] ?? row.target}
              onChange={(typed) => {
                onChange({ ...draft, targets: { ...draft.targets, [row.id]: typed } });
              }}
            />
          )}
          <RowNotes row={row} />
        </div>
      ))}
    </section>
  );
}

function RowNotes({ row }: { row: Row }) {
  const { t } = useTranslation();
  return (
    <p className={styles.notes}>
      {row.owner.name}
      {row.left !== null && (
        <span className={styles.flag}>
          {' '}
          · {t('goals.clone.left', { who: row.left, owner: row.owner.name })}
        </span>
      )}
      {row.parents > 0 && ` · ${t('goals.clone.parents', { count: row.parents })}`}
      {row.dropped > 0 && (
        <span className={styles.flag}> · {t('goals.clone.dropped', { count: row.dropped })}</span>
      )}
      {row.own_pace && ` · ${t('goals.clone.ownPace')}`}
      {row.own_thresholds && ` · ${t('goals.clone.ownThresholds')}`}
      {row.problem && <strong className={styles.problem}> · {row.problem.message}</strong>}
    </p>
  );
}
