import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/Section';
import { Select } from '@/shared/ui/Select';
import { datesOf, needsDate } from '../figures/fields';
import { columnOf, formatOf, saying } from '../figures/part';
import { FieldRow } from './FieldRow';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';
import { ZoneField } from './ZoneField';

const FORMATS = [
  '',
  '%Y%m%d',
  '%Y/%m/%d %H:%M',
  '%Y/%m/%d %H:%M:%S',
  '%Y年%m月%d日',
  '%d/%m/%Y',
  '%m/%d/%Y',
  'epoch',
  'epoch_ms',
];
const EXAMPLES: Record<string, string> = {
  '%Y%m%d': '20261001',
  '%Y/%m/%d %H:%M': '2026/10/01 18:30',
  '%Y/%m/%d %H:%M:%S': '2026/10/01 18:30:00',
  '%Y年%m月%d日': '2026年10月1日',
  '%d/%m/%Y': '31/10/2026',
  '%m/%d/%Y': '10/31/2026',
  epoch: '1795427308',
  epoch_ms: '1795427308000',
};

/** The dates of a record, and how the source writes each. */
export function DateFields(props: EditorProps & { zone: string }) {
  const { kind, draft, onPart } = props;
  const { t } = useTranslation();
  return (
    <Section title={t('mapping.part.dates')} note={kind === 'account' && t('mapping.openedNote')}>
      <ul className={styles.fields}>
        {datesOf(kind).map((name) => {
          const format = formatOf(draft[name]);
          const formats = FORMATS.includes(format) ? FORMATS : [...FORMATS, format];
          return (
            <FieldRow
              key={name}
              {...props}
              name={name}
              label={t(`mapping.field.${name}`)}
              required={needsDate(kind, name)}
            >
              {columnOf(draft[name]) !== null && (
                <Select
                  label={t('mapping.format')}
                  options={formats.map((value) => ({
                    value,
                    label: value === '' ? t('mapping.formatIso') : (EXAMPLES[value] ?? value),
                  }))}
                  value={format}
                  onChange={(value) => {
                    onPart(name, saying(draft[name], 'format', value));
                  }}
                />
              )}
            </FieldRow>
          );
        })}
        <ZoneField {...props} />
      </ul>
    </Section>
  );
}
