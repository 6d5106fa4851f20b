import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { TextArea } from '@/shared/ui/TextArea';
import type { EditorProps } from '../../figures/kind';
import { completed, endedName } from './completed';
import styles from '../../components/NodePanel.module.css';
import { told } from '../../figures/told';

const OFFERED = 8;

/** The text of a formula: names are offered while one is typed, and an error points at its character. */
export function FormulaEditor({ settings, onChange, attributes, sources, problems }: EditorProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { text = '' } = settings as { text?: string };
  const [caret, setCaret] = useState(text.length);
  const begun = endedName(text.slice(0, caret));
  const names = [...sources.map(({ title }) => title), ...attributes.map(({ name }) => read(name))];
  const offered = [...new Set(names)].filter(
    (name) => begun === '' || (name !== begun && name.toLowerCase().includes(begun.toLowerCase())),
  );
  const wrong = problems.find(({ character }) => character !== null);
  const at = wrong?.character ?? 0;
  const put = (next: string) => {
    onChange({ ...settings, text: next }, 'text');
  };
  return (
    <>
      <TextArea
        label={t('ruleNode.formula.text')}
        note={t('ruleNode.formula.note')}
        fault={wrong && read(told(wrong))}
        spellCheck={false}
        rows={4}
        value={text}
        onChange={(event) => {
          put(event.target.value);
          setCaret(event.target.selectionStart);
        }}
        onSelect={(event) => {
          setCaret(event.currentTarget.selectionStart);
        }}
      />
      {wrong && (
        <p className={styles.pointed} aria-hidden="true">
          {text.slice(0, at)}
          <mark>{text.slice(at, at + 1) || ' '}</mark>
          {text.slice(at + 1)}
        </p>
      )}
      <p className={styles.note}>{t('ruleNode.formula.names')}</p>
      <div className={styles.names}>
        {offered.slice(0, OFFERED).map((name) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              const next = completed(text, caret, name);
              put(next.text);
              setCaret(next.caret);
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </>
  );
}
