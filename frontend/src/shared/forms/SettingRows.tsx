import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Button } from '@/shared/ui/Button';
import type { Row, Setting } from './settings';
import { SettingField } from './SettingField';
import styles from './SettingRows.module.css';

interface SettingRowsProps {
  setting: Setting;
  rows: readonly Row[];
  onRows: (rows: Row[]) => void;
}

/** A setting that is a small table: a line each, added and taken away. */
export function SettingRows({ setting, rows, onRows }: SettingRowsProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const label = read(setting);
  const hint = read({ zh: setting.hint_zh, en: setting.hint_en });
  return (
    <fieldset className={styles.rows}>
      <legend>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {rows.map((row, place) => (
        <div key={place} className={styles.row}>
          {setting.fields.map((field) => (
            <SettingField
              key={field.code}
              setting={field}
              value={row[field.code] ?? ''}
              onChange={(value) => {
                if (typeof value !== 'string') return;
                const changed = { ...row, [field.code]: value };
                onRows(rows.map((other, at) => (at === place ? changed : other)));
              }}
            />
          ))}
          <Button
            aria-label={t('form.removeRow', { label, row: place + 1 })}
            onClick={() => {
              onRows(rows.filter((_, at) => at !== place));
            }}
          >
            {t('form.remove')}
          </Button>
        </div>
      ))}
      <Button
        className={styles.add}
        onClick={() => {
          onRows([...rows, {}]);
        }}
      >
        {t('form.addRow')}
      </Button>
    </fieldset>
  );
}
