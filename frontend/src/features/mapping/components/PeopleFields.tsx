import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CRM_OWNERS } from '@/shared/navigation/paths';
import { Section } from '@/shared/ui/Section';
import { Select } from '@/shared/ui/Select';
import { columnOf, matchOf, saying } from '../figures/part';
import { FieldRow } from './FieldRow';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';
import { ParticipantFields } from './ParticipantFields';

const MATCHES = ['number', 'email', 'name'] as const;

/** Whose the record is, how they are recognised, how many are, and who shares in it. */
export function PeopleFields(props: EditorProps) {
  const { draft, preview, onPart } = props;
  const { t } = useTranslation();
  const owners = preview.owners;
  const match = MATCHES.find((one) => one === matchOf(draft.owner)) ?? 'number';
  const choose = (part: unknown) => {
    onPart('owner', part === null ? null : { match, ...saidOf(part) });
  };
  return (
    <Section title={t('mapping.part.people')}>
      <ul className={styles.fields}>
        <FieldRow
          {...props}
          name="owner"
          label={t('mapping.field.owner')}
          required
          onPart={(_, part) => {
            choose(part);
          }}
        >
          {columnOf(draft.owner) !== null && (
            <>
              <Select
                label={t('mapping.match.label')}
                options={MATCHES.map((value) => ({
                  value,
                  label: t('mapping.match.option', {
                    match: t(`mapping.match.${value}`),
                    count: owners?.by_match[value] ?? 0,
                  }),
                }))}
                value={match}
                onChange={(value) => {
                  onPart('owner', saying(draft.owner, 'match', value));
                }}
              />
              {owners && (
                <p className={styles.hint}>
                  {t('mapping.owners.hit', { count: owners.words, matched: owners.matched })}
                  {owners.unmatched.length > 0 && (
                    <>
                      {' '}
                      {t('mapping.owners.not', {
                        words: owners.unmatched.slice(0, 5).join('、'),
                      })}{' '}
                      <Link to={CRM_OWNERS}>{t('mapping.owners.settle')}</Link>
                    </>
                  )}
                </p>
              )}
            </>
          )}
        </FieldRow>
        <ParticipantFields {...props} />
      </ul>
    </Section>
  );
}

const saidOf = (part: unknown): object =>
  typeof part === 'string' ? { column: part } : typeof part === 'object' && part ? part : {};
