import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Select } from '@/shared/ui/Select';
import styles from './StageWords.module.css';

type Stages = NonNullable<Schemas['ImportOptions']['stages']>;

interface StageWordsProps {
  words: Schemas['ImportFull']['stage_words'];
  stages: Stages;
  onStages: (stages: Stages) => void;
}

const STAGES = ['open', 'won', 'lost', 'cancelled'] as const;

/** What each of the source's words for a stage means. */
export function StageWords({ words, stages, onStages }: StageWordsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.stages}>
      <legend>{t('imports.option.stages')}</legend>
      <p>{t('imports.option.stagesNote')}</p>
      <ul>
        {words.map(({ word, rows }) => (
          <li key={word}>
            <span className={styles.word}>{word}</span>
            <span className={styles.rows}>{t('imports.option.rows', { rows })}</span>
            <Select
              hideLabel
              label={t('imports.option.stageOf', { word })}
              options={STAGES.map((value) => ({
                value,
                label: t(`imports.option.stage.${value}`),
              }))}
              value={stages[word] ?? 'open'}
              onChange={(stage) => {
                onStages({ ...stages, [word]: stage });
              }}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
