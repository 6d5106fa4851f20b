import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CRM_OWNERS } from '@/shared/navigation/paths';
import { Select } from '@/shared/ui/Select';
import { columnOf, matchOf, objectOf, saying } from '../figures/part';
import { FieldRow } from './FieldRow';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';

const MATCHES = ['number', 'email', 'name'] as const;

/** Whose the record is, how they are recognised, and how many of the sample are. */
export function OwnerFields(props: EditorProps) {
  const { kind, draft, preview, onPart } = props;
  const { t } = useTranslation();
  const owners = preview.owners;
  const match = MATCHES.find((one) => one === matchOf(draft.owner)) ?? 'number';
  return (
    <FieldRow
      {...props}
      name="owner"
      label={t('mapping.field.owner')}
      required={kind !== 'account'}
      onPart={(_, part) => {
        onPart('owner', part === null ? null : { match, ...objectOf(part) });
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
                  {t('mapping.owners.not', { words: owners.unmatched.slice(0, 5).join('、') })}{' '}
                  <Link to={CRM_OWNERS}>{t('mapping.owners.settle')}</Link>
                </>
              )}
            </p>
          )}
        </>
      )}
    </FieldRow>
  );
}
