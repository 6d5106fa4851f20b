import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/Section';
import { columnOf } from '../figures/part';
import { AliasFields } from './AliasFields';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';
import { OwnerFields } from './OwnerFields';
import { ParticipantFields } from './ParticipantFields';

/** Whose the record is, who shares in it, and whom the source's words for people mean. */
export function PeopleFields(props: EditorProps) {
  const { kind, draft } = props;
  const { t } = useTranslation();
  const isAccount = kind === 'account';
  return (
    <Section title={t(isAccount ? 'mapping.part.owner' : 'mapping.part.people')}>
      <ul className={styles.fields}>
        <OwnerFields {...props} />
        {!isAccount && <ParticipantFields {...props} />}
        {columnOf(draft.owner) !== null && <AliasFields {...props} />}
      </ul>
    </Section>
  );
}
