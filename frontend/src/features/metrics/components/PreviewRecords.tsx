import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '@/shared/ui/Amount';
import { Button } from '@/shared/ui/Button';
import { Segmented } from '@/shared/ui/Segmented';
import { type Asked, type Part, type Preview, usePreview } from '../api/previewMetric';
import styles from './Metrics.module.css';

interface PreviewRecordsProps {
  preview: Preview;
  asked: Asked;
  currency: string;
  part: Part;
  onPart: (part: Part) => void;
}

/** The records that count, those that the reader may see; of a ratio above or below the line. */
export function PreviewRecords({ preview, asked, currency, part, onPart }: PreviewRecordsProps) {
  const { t } = useTranslation();
  const [after, setAfter] = useState<{ of: string; id: string } | null>(null);
  const of = JSON.stringify(asked);
  const onward = after?.of === of ? after.id : null;
  const further = usePreview(onward === null ? null : { ...asked, after: onward });
  const shown = onward === null ? preview : (further.data ?? preview);
  const next = shown.next;
  return (
    <>
      {preview.denominator !== null && (
        <>
          <p className={styles.parts}>
            {t('metrics.preview.over', {
              numerator: preview.numerator ?? '0',
              denominator: preview.denominator,
            })}
          </p>
          {preview.value === null && (
            <p className={styles.quiet}>{t('metrics.preview.nothingBelow')}</p>
          )}
          <Segmented
            legend={t('metrics.preview.part')}
            options={[
              { value: 'numerator', label: t('metrics.numerator') },
              { value: 'denominator', label: t('metrics.denominator') },
            ]}
            value={part}
            onChange={onPart}
          />
        </>
      )}
      <p className={styles.quiet}>{t('metrics.preview.records', { count: preview.count })}</p>
      <ul className={styles.records} aria-label={t('metrics.preview.title')}>
        {shown.records.map((record) => (
          <li key={record.id}>
            <span className={styles.line}>
              <span>{record.name || record.account_name || record.external_id}</span>
              {record.amount !== null && <Amount value={record.amount} currency={currency} />}
            </span>
            <span className={styles.quiet}>
              {[record.on, record.owner, record.account_name, ...record.met]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {onward !== null && (
          <Button
            onClick={() => {
              setAfter(null);
            }}
          >
            {t('metrics.preview.first')}
          </Button>
        )}
        {next !== null && (
          <Button
            onClick={() => {
              setAfter({ of, id: next });
            }}
          >
            {t('metrics.preview.next')}
          </Button>
        )}
      </div>
    </>
  );
}
