import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Field } from '@/shared/ui/Field';
import { Section } from '@/shared/ui/Section';
import { columnOf, listOf } from '../figures/part';
import { FieldRow } from './FieldRow';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';

/** How the source says that something is no more, and whether its records are whole. */
export function MoreFields(props: EditorProps) {
  const { kind, draft, onPart, preview } = props;
  const { t } = useTranslation();
  const column = columnOf(draft.deleted);
  const samples = preview.columns.find((one) => one.column === column)?.samples ?? [];
  return (
    <Section title={t('mapping.part.more')}>
      <ul className={styles.fields}>
        {kind !== 'account' && (
          <FieldRow
            {...props}
            name="deleted"
            label={t('mapping.field.deleted')}
            onPart={(name, part) => {
              const chosen = columnOf(part);
              onPart(name, chosen === null ? null : { column: chosen, words: ['true'] });
            }}
          >
            {column !== null && (
              <Field
                label={t('mapping.deletedWords')}
                note={
                  samples.length > 0 && t('mapping.deletedFound', { words: samples.join('、') })
                }
                defaultValue={listOf(draft.deleted, 'words').join('、')}
                onBlur={(event) => {
                  const words = event.target.value.split(/[、,，]/).map((word) => word.trim());
                  onPart('deleted', { column, words: words.filter(Boolean) });
                }}
              />
            )}
          </FieldRow>
        )}
        <li className={styles.field}>
          <span className={styles.ours}>{t('mapping.field.partial')}</span>
          <div className={styles.theirs}>
            <Checkbox
              label={t('mapping.partial')}
              checked={draft.partial === true}
              onChange={(partial) => {
                onPart('partial', partial ? true : null);
              }}
            />
            <p className={styles.hint}>{t('mapping.partialNote')}</p>
          </div>
        </li>
      </ul>
    </Section>
  );
}
