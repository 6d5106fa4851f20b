import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Picker } from '@/shared/ui/Picker';
import type { ParentChoice } from '../figures/keyResultDraft';
import styles from './Form.module.css';
import { MissingShare } from './MissingShare';
import { ShareField } from './ShareField';

interface ParentsEditorProps {
  parents: readonly ParentChoice[];
  /** The key results of the cycle, and of longer ones around it, that may be served. */
  choices: readonly ParentChoice[];
  fault: string | undefined;
  onChange: (parents: readonly ParentChoice[]) => void;
}

/** What a key result serves: several parents, with exact shares to those that add up. */
export function ParentsEditor({ parents, choices, fault, onChange }: ParentsEditorProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const free = choices.filter(
    ({ id, title, owner }) =>
      !parents.some((one) => one.id === id) && `${title}${owner}`.includes(typed.trim()),
  );
  const summed = parents.filter(({ sums }) => sums);
  const add = (chosen: ParentChoice) => {
    const first = chosen.sums && summed.length === 0;
    onChange([...parents, { ...chosen, share: first ? '1' : '0' }]);
  };
  return (
    <>
      {parents.map((parent) => (
        <div key={parent.id} className={styles.line}>
          <p>
            <strong>{parent.title}</strong>
            <br />
            <span className={styles.sum}>
              {parent.owner} · {t(parent.sums ? 'goals.parents.sums' : 'goals.parents.carriesNone')}
            </span>
          </p>
          {parent.sums ? (
            <ShareField
              label={t('goals.share.percentOf', { title: parent.title })}
              share={parent.share}
              onChange={(share) => {
                onChange(parents.map((one) => (one.id === parent.id ? { ...one, share } : one)));
              }}
            />
          ) : (
            <span />
          )}
          <Button
            aria-label={t('goals.removeNamed', { name: parent.title })}
            onClick={() => {
              onChange(parents.filter(({ id }) => id !== parent.id));
            }}
          >
            {t('goals.remove')}
          </Button>
        </div>
      ))}
      {summed.length > 0 && <MissingShare shares={summed.map(({ share }) => share)} />}
      <Picker<ParentChoice>
        label={t('goals.parents.add')}
        placeholder={t('goals.parents.hint')}
        fault={fault}
        note={t('goals.parents.means')}
        chosen={null}
        empties
        onChoose={(chosen) => {
          if (chosen) add(chosen);
        }}
        found={free.slice(0, 30)}
        onType={setTyped}
        keyOf={({ id }) => id}
        nameOf={({ title }) => title}
        hintOf={({ owner }) => owner}
      />
    </>
  );
}
