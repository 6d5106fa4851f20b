import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/Section';
import { DIMENSIONS } from '../figures/fields';
import { objectOf, withPart } from '../figures/part';
import { FieldRow } from './FieldRow';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';

/** The words by which metrics count: product line, industry and whatever else the mapping has. */
export function WordFields(props: EditorProps) {
  const { draft, onPart, faultOf } = props;
  const { t } = useTranslation();
  const dimensions = objectOf(draft.dimensions);
  const others = Object.keys(dimensions).filter((name) => !DIMENSIONS.some((one) => one === name));
  const named = [
    ...DIMENSIONS.map((name) => ({ name: name, label: t(`mapping.field.${name}`) })),
    ...others.map((name) => ({ name, label: name })),
  ];
  return (
    <Section title={t('mapping.part.words')} note={t('mapping.wordsNote')}>
      <ul className={styles.fields}>
        {named.map(({ name, label }) => (
          <FieldRow
            key={name}
            {...props}
            draft={dimensions}
            name={name}
            label={label}
            faultOf={(one) => (one === name ? faultOf(name) : undefined)}
            onPart={(one, part) => {
              const next = withPart(dimensions, one, part);
              onPart('dimensions', Object.keys(next).length === 0 ? null : next);
            }}
          >
            {'account' in objectOf(dimensions[name]) && (
              <p className={styles.hint}>{t('mapping.fromAccount')}</p>
            )}
          </FieldRow>
        ))}
      </ul>
    </Section>
  );
}
