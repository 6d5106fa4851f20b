import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Picker } from '@/shared/ui/Picker';
import { useState } from 'react';
import { faultIn } from '../figures/faultIn';
import type { OwnerChoice, ParentChoice } from '../figures/keyResultDraft';
import { FAULTS } from '../figures/keyResultFaults';
import styles from './Form.module.css';
import { OwnerPicker } from './OwnerPicker';

export interface ObjectiveDraft {
  title: string;
  owner: OwnerChoice | null;
  parents: readonly ParentChoice[];
}

interface ObjectiveFieldsProps {
  draft: ObjectiveDraft;
  choices: readonly ParentChoice[];
  error: Error | null;
  onChange: (draft: ObjectiveDraft) => void;
}

/** The words of an objective, who carries it, and which key results of others it serves. */
export function ObjectiveFields({ draft, choices, error, onChange }: ObjectiveFieldsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const free = choices.filter(
    ({ id, title, owner }) =>
      !draft.parents.some((one) => one.id === id) && `${title}${owner}`.includes(typed.trim()),
  );
  return (
    <>
      <Field
        label={t('goals.objective.words')}
        note={t('goals.objective.wordsMean')}
        required
        maxLength={300}
        value={draft.title}
        onChange={(event) => {
          onChange({ ...draft, title: event.target.value });
        }}
      />
      <div className={styles.row}>
        <OwnerPicker
          label={t('goals.objective.owner')}
          fault={faultIn(error, ...FAULTS.owner)}
          chosen={draft.owner}
          onChoose={(owner) => {
            onChange({ ...draft, owner });
          }}
        />
        <Picker<ParentChoice>
          label={t('goals.objective.serves')}
          note={t('goals.objective.servesMeans')}
          placeholder={t('goals.parents.hint')}
          fault={faultIn(error, ...FAULTS.parents)}
          chosen={null}
          empties
          onChoose={(chosen) => {
            if (chosen) onChange({ ...draft, parents: [...draft.parents, chosen] });
          }}
          found={free.slice(0, 30)}
          onType={setTyped}
          keyOf={({ id }) => id}
          nameOf={({ title }) => title}
          hintOf={({ owner }) => owner}
        />
      </div>
      {draft.parents.map((parent) => (
        <p key={parent.id}>
          {parent.title} · {parent.owner}{' '}
          <Button
            aria-label={t('goals.removeNamed', { name: parent.title })}
            onClick={() => {
              onChange({ ...draft, parents: draft.parents.filter(({ id }) => id !== parent.id) });
            }}
          >
            {t('goals.remove')}
          </Button>
        </p>
      ))}
    </>
  );
}
