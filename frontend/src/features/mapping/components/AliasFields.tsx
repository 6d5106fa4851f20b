import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/ui/Field';
import { aliasesOf, withAlias } from '../figures/aliases';
import { AliasPicker } from './AliasPicker';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';

const MOST = 8;

/** Words of the source that lead to a person: those told so far, those that find nobody, and any other. */
export function AliasFields({ draft, preview, onPart }: EditorProps) {
  const { t } = useTranslation();
  const [word, setWord] = useState('');
  const aliases = aliasesOf(draft.owner);
  const people = new Map(preview.owners?.aliases.map(({ number, person }) => [number, person]));
  const unmatched = preview.owners?.unmatched.filter((one) => !Object.hasOwn(aliases, one)) ?? [];
  const lead = (from: string, number: string | null) => {
    onPart('owner', withAlias(draft.owner, from, number));
  };
  const chosenFor = (one: string) => {
    const number = aliases[one];
    // Until the preview has heard of a new one its number stands alone, which is not yet a fault.
    return number === undefined
      ? null
      : { number, name: people.has(number) ? (people.get(number) ?? null) : '' };
  };
  return (
    <li className={styles.field}>
      <span className={styles.ours}>{t('mapping.aliases.title')}</span>
      <div className={styles.theirs}>
        <p className={styles.hint}>{t('mapping.aliases.note')}</p>
        <ul className={styles.aliases}>
          {[...Object.keys(aliases), ...unmatched.slice(0, MOST)].map((one) => (
            <li key={one}>
              <span>{one}</span>
              <AliasPicker
                label={t('mapping.aliases.who', { word: one })}
                chosen={chosenFor(one)}
                onChoose={(number) => {
                  lead(one, number);
                }}
              />
            </li>
          ))}
          <li>
            <Field
              hideLabel
              label={t('mapping.aliases.word')}
              placeholder={t('mapping.aliases.word')}
              maxLength={300}
              value={word}
              onChange={(event) => {
                setWord(event.target.value);
              }}
            />
            <AliasPicker
              key={Object.keys(aliases).length}
              label={t('mapping.aliases.whoElse')}
              chosen={null}
              onChoose={(number) => {
                if (number === null || word.trim() === '') return;
                lead(word.trim(), number);
                setWord('');
              }}
            />
          </li>
        </ul>
      </div>
    </li>
  );
}
