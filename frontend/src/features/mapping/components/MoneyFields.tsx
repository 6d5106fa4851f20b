import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/ui/Field';
import { Section } from '@/shared/ui/Section';
import { Segmented } from '@/shared/ui/Segmented';
import { columnOf, constantOf } from '../figures/part';
import { FieldRow } from './FieldRow';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';

const COUNTS = ['with_tax', 'without_tax'] as const;

/** The amount, its currency, and which of the two counts: with tax or without. */
export function MoneyFields(props: EditorProps & { currency: string }) {
  const { draft, onPart, kind, currency } = props;
  const { t } = useTranslation();
  const counts = draft.counts === 'without_tax' ? 'without_tax' : 'with_tax';
  const rate = constantOf(draft.tax_rate);
  return (
    <Section title={t('mapping.part.money')}>
      <ul className={styles.fields}>
        <FieldRow
          {...props}
          name="amount"
          label={t('mapping.field.amount')}
          required={kind !== 'visit'}
        />
        <FieldRow {...props} name="currency" label={t('mapping.field.currency')}>
          {columnOf(draft.currency) === null && (
            <Field
              label={t('mapping.currencyAlways')}
              maxLength={3}
              value={constantOf(draft.currency) ?? ''}
              placeholder={currency}
              onChange={(event) => {
                const code = event.target.value.trim().toUpperCase();
                onPart('currency', code === '' ? null : { constant: code });
              }}
            />
          )}
        </FieldRow>
        <FieldRow {...props} name="amount_untaxed" label={t('mapping.field.amount_untaxed')} />
        <FieldRow {...props} name="tax" label={t('mapping.field.tax')} />
        <FieldRow {...props} name="tax_rate" label={t('mapping.field.tax_rate')}>
          {columnOf(draft.tax_rate) === null && (
            <Field
              label={t('mapping.rateAlways')}
              placeholder="13%"
              maxLength={10}
              value={rate ?? ''}
              onChange={(event) => {
                const given = event.target.value.trim();
                onPart('tax_rate', given === '' ? null : { constant: given });
              }}
            />
          )}
        </FieldRow>
        <li className={styles.field}>
          <span className={styles.ours}>{t('mapping.counts.label')}</span>
          <div className={styles.theirs}>
            <Segmented
              legend={t('mapping.counts.legend')}
              options={COUNTS.map((value) => ({ value, label: t(`mapping.counts.${value}`) }))}
              value={counts}
              onChange={(value) => {
                onPart('counts', value === 'with_tax' ? null : value);
              }}
            />
            <p className={styles.hint}>{t('mapping.counts.note')}</p>
          </div>
        </li>
      </ul>
    </Section>
  );
}
