import { useTranslation } from 'react-i18next';
import { zonesWith } from '@/shared/format/zones';
import { Select } from '@/shared/ui/Select';
import { withZone, zoneOfDates } from '../figures/zone';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';

/** In which zone the source's times are where they do not say so themselves. */
export function ZoneField({ kind, draft, onDraft, zone }: EditorProps & { zone: string }) {
  const { t } = useTranslation();
  const chosen = zoneOfDates(kind, draft);
  return (
    <li className={styles.field}>
      <span className={styles.ours}>{t('mapping.zone.title')}</span>
      <div className={styles.theirs}>
        <Select
          hideLabel
          label={t('mapping.zone.title')}
          options={[
            ...(chosen === null ? [{ value: 'several', label: t('mapping.zone.several') }] : []),
            { value: '', label: t('mapping.zone.connector', { zone }) },
            ...zonesWith(chosen || zone).map((value) => ({ value, label: value })),
          ]}
          value={chosen ?? 'several'}
          onChange={(next) => {
            onDraft(withZone(kind, draft, next));
          }}
        />
        <p className={styles.hint}>{t('mapping.zone.note')}</p>
      </div>
    </li>
  );
}
