import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Tag } from '@/shared/ui/Tag';
import type { Kind } from '../api/readKinds';
import styles from './KindChoice.module.css';

interface KindChoiceProps {
  kinds: readonly Kind[];
  chosen: string | null;
  onChoose: (code: string) => void;
}

/** How records are to come in, each way with what it is good for. */
export function KindChoice({ kinds, chosen, onChoose }: KindChoiceProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const name = useId();
  return (
    <fieldset className={styles.kinds}>
      <legend>{t('connectors.choose')}</legend>
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
            {!kind.tried_live && <Tag>{t('connectors.untried')}</Tag>}
            <small>{read({ zh: kind.about_zh, en: kind.about_en })}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
