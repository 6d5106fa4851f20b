import { useTranslation } from 'react-i18next';
import { participantsOf, withParticipants } from '../figures/participants';
import { ColumnPicker } from './ColumnPicker';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';

/** Who shares in a record besides its owner: a column of theirs, with parts if they have any. */
export function ParticipantFields({ draft, columns, onPart, faultOf }: EditorProps) {
  const { t } = useTranslation();
  const { column, parts, isList, more } = participantsOf(draft.participants);
  const listed = (name: string) => columns.find((one) => one.column === name)?.is_list ?? false;
  return (
    <li className={styles.field}>
      <span className={styles.ours}>{t('mapping.field.participants')}</span>
      <div className={styles.theirs}>
        <ColumnPicker
          hideLabel
          label={t('mapping.column.of', { field: t('mapping.field.participants') })}
          columns={columns}
          chosen={column}
          fault={faultOf('participants')}
          onChoose={(chosen) => {
            onPart(
              'participants',
              chosen === null ? null : withParticipants(chosen, null, listed(chosen)),
            );
          }}
        />
        <p className={styles.hint}>
          {t(more > 0 ? 'mapping.participants.more' : 'mapping.participants.note', { count: more })}
        </p>
        {column !== null && !isList && more === 0 && (
          <ColumnPicker
            label={t('mapping.participants.parts')}
            columns={columns}
            chosen={parts}
            onChoose={(chosen) => {
              onPart('participants', withParticipants(column, chosen, false));
            }}
          />
        )}
      </div>
    </li>
  );
}
