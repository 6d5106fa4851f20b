import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/Section';
import { Select } from '@/shared/ui/Select';
import { columnOf, wordsOf } from '../figures/part';
import { FieldRow } from './FieldRow';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';

const STAGES = ['open', 'won', 'lost', 'cancelled'] as const;

/** What each of the source's words for a stage means; nothing else says that a deal is won. */
export function StageFields(props: EditorProps) {
  const { draft, preview, onPart } = props;
  const { t } = useTranslation();
  const column = columnOf(draft.stage);
  const words = wordsOf(draft.stage);
  const found = preview.stages.map(({ word }) => word);
  const others = Object.keys(words).filter((word) => !found.includes(word));
  const counted = new Map(preview.stages.map(({ word, records }) => [word, records]));
  const guessed = new Map(preview.stages.map((stage) => [stage.word, stage.guessed]));
  return (
    <Section title={t('mapping.part.stage')} note={t('mapping.stageNote')}>
      <ul className={styles.fields}>
        <FieldRow
          {...props}
          name="stage"
          label={t('mapping.field.stage')}
          required
          onPart={(_, part) => {
            const chosen = columnOf(part);
            onPart('stage', chosen === null ? null : { column: chosen, words: {} });
          }}
        />
      </ul>
      {column !== null && (
        <ul className={styles.stages}>
          {[...found, ...others].map((word) => (
            <li key={word}>
              <span>{word}</span>
              <span className={styles.count}>
                {t('mapping.records', { count: counted.get(word) ?? 0 })}
              </span>
              <Select
                hideLabel
                label={t('mapping.stageOf', { word })}
                options={[
                  { value: '' as const, label: t('mapping.stage.none') },
                  ...STAGES.map((value) => ({ value, label: t(`mapping.stage.${value}`) })),
                ]}
                value={STAGES.find((stage) => stage === words[word]) ?? ''}
                onChange={(stage) => {
                  const rest = Object.fromEntries(
                    Object.entries(words).filter(([one]) => one !== word),
                  );
                  const next = stage === '' ? rest : { ...rest, [word]: stage };
                  onPart('stage', { column, words: next });
                }}
              />
              {words[word] === undefined && guessed.has(word) && (
                <button
                  type="button"
                  className={styles.guess}
                  onClick={() => {
                    onPart('stage', { column, words: { ...words, [word]: guessed.get(word) } });
                  }}
                >
                  {t('mapping.stageGuess', {
                    stage: t(`mapping.stage.${guessed.get(word) ?? 'open'}`),
                  })}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
