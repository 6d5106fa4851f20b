import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/Section';
import type { Preview } from '../api/readPreview';
import styles from './Preview.module.css';
import { PreviewItem } from './PreviewItem';

interface PreviewPanelProps {
  preview: Preview;
  busy: boolean;
  currency: string;
}

const SHOWN = 25;

/** What becomes of real records by the mapping as it stands; nothing of it is stored. */
export function PreviewPanel({ preview, busy, currency }: PreviewPanelProps) {
  const { t } = useTranslation();
  const waiting = preview.rows.filter(({ became }) => became === 'waits').length;
  return (
    <Section
      title={t('mapping.preview.title')}
      note={t(`mapping.preview.from.${preview.source}`, { count: preview.records })}
    >
      <div aria-live="polite" aria-busy={busy}>
        {preview.problem ? (
          <p className={styles.problem}>{preview.problem.message}</p>
        ) : (
          <p className={styles.sum}>
            {t('mapping.preview.sum', {
              count: preview.rows.length - waiting,
              waiting,
            })}
          </p>
        )}
      </div>
      <ul className={styles.rows}>
        {preview.rows.slice(0, SHOWN).map((row, place) => (
          <PreviewItem key={`${row.external_id} ${place}`} row={row} currency={currency} />
        ))}
      </ul>
    </Section>
  );
}
