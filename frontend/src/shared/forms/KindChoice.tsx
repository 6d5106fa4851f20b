import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Tag } from '@/shared/ui/Tag';
import styles from './KindChoice.module.css';

interface Kind {
  code: string;
  zh: string;
  en: string;
  about_zh: string;
  about_en: string;
  /** Nobody has used it on a live account yet. */
  untried: boolean;
}

interface KindChoiceProps {
  legend: string;
  kinds: readonly Kind[];
  chosen: string | null;
  onChoose: (code: string) => void;
}

/** One of several kinds, each with what it is good for. */
export function KindChoice({ legend, kinds, chosen, onChoose }: KindChoiceProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const name = useId();
  return (
    <fieldset className={styles.kinds}>
      <legend>{legend}</legend>
      {kinds.map((kind) => (
        <label key={kind.code} className={styles.kind}>
          <input
            type="radio"
            name={name}
            checked={kind.code === chosen}
            onChange={() => {
              onChoose(kind.code);
            }}
          />
          <span className={styles.words}>
            <b>{read(kind)}</b>
            {kind.untried && <Tag>{t('form.untried')}</Tag>}
            <small>{read({ zh: kind.about_zh, en: kind.about_en })}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
