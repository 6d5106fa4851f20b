import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Tag } from '@/shared/ui/Tag';
import styles from './TemplateChooser.module.css';

export type TemplateRow = Schemas['TemplateRow'];

interface TemplateChooserProps {
  templates: readonly TemplateRow[];
  chosen: string | null;
  onChoose: (template: TemplateRow | null) => void;
}

/** What to begin from: an empty sheet, a template of the company, or one of the library. */
export function TemplateChooser({ templates, chosen, onChoose }: TemplateChooserProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <ul className={styles.list}>
      <li className={styles.one}>
        <button
          type="button"
          aria-pressed={chosen === null}
          onClick={() => {
            onChoose(null);
          }}
        >
          {t('goals.template.empty')}
        </button>
        <span className={styles.note}>{t('goals.template.emptyMeans')}</span>
      </li>
      {templates.map((one) => (
        <li key={one.key} className={styles.one}>
          <button
            type="button"
            aria-pressed={chosen === one.key}
            onClick={() => {
              onChoose(one);
            }}
          >
            {one.name[language]} {one.own_id !== null && <Tag>{t('goals.template.own')}</Tag>}
          </button>
          <span className={styles.note}>
            {one.note[language]} {one.key_results.map(({ title }) => title[language]).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
