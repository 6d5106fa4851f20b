import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/Section';
import { FieldRow } from './FieldRow';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';

/** What the record is called, and whose it is. */
export function BasicFields(props: EditorProps) {
  const { t } = useTranslation();
  const isAccount = props.kind === 'account';
  const names = isAccount
    ? (['external_id', 'name', 'industry', 'territory', 'modified_at'] as const)
    : (['external_id', 'name', 'account', 'modified_at'] as const);
  return (
    <Section title={t('mapping.part.basic')}>
      <ul className={styles.fields}>
        {names.map((name) => (
          <FieldRow
            key={name}
            {...props}
            name={name}
            label={t(`mapping.field.${name}`)}
            required={name === 'external_id' || (isAccount && name === 'name')}
          >
            {name === 'modified_at' && <p className={styles.hint}>{t('mapping.modifiedNote')}</p>}
          </FieldRow>
        ))}
      </ul>
    </Section>
  );
}
