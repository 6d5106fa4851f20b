import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Section } from '@/shared/ui/Section';
import { ACCOUNT_WORDS, dimensionsOf } from '../figures/fields';
import { columnOf, objectOf, withPart } from '../figures/part';
import { FieldRow } from './FieldRow';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';
import { OtherWord } from './OtherWord';

/** The words by which metrics and rules tell records apart: those that every company has, and its own. */
export function WordFields(props: EditorProps) {
  const { kind, draft, onPart, faultOf } = props;
  const { t } = useTranslation();
  const dimensions = objectOf(draft.dimensions);
  const known = dimensionsOf(kind);
  const others = Object.keys(dimensions).filter((name) => !known.some((one) => one === name));
  const choose = (name: string, part: unknown) => {
    const next = withPart(dimensions, name, part);
    onPart('dimensions', Object.keys(next).length === 0 ? null : next);
  };
  const fromAccount = (name: string) => 'account' in objectOf(dimensions[name]);
  const row = { ...props, draft: dimensions, faultOf, onPart: choose };
  return (
    <Section title={t('mapping.part.words')} note={t('mapping.wordsNote')}>
      <ul className={styles.fields}>
        {known.map((name) => (
          <FieldRow key={name} {...row} name={name} label={t(`mapping.field.${name}`)}>
            {kind !== 'account' &&
              ACCOUNT_WORDS.includes(name) &&
              columnOf(dimensions[name]) === null && (
                <Checkbox
                  label={t('mapping.fromAccount')}
                  checked={fromAccount(name)}
                  onChange={(taken) => {
                    choose(name, taken ? { account: name } : null);
                  }}
                />
              )}
          </FieldRow>
        ))}
        {others.map((name) => (
          <FieldRow key={name} {...row} name={name} label={name}>
            {fromAccount(name) && <p className={styles.hint}>{t('mapping.fromAccount')}</p>}
          </FieldRow>
        ))}
        <OtherWord
          columns={props.columns}
          taken={[...known, ...ACCOUNT_WORDS, ...others]}
          onAdd={choose}
        />
      </ul>
    </Section>
  );
}
