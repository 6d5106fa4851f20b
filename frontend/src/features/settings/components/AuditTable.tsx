import { useTranslation } from 'react-i18next';
import { dateIn, timeIn } from '@/shared/format/date';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { AuditRow } from '../api/readAudit';
import styles from './Audit.module.css';

interface AuditTableProps {
  rows: readonly AuditRow[];
  zone: string;
  /** Everything that happened to one thing. */
  onObject: (objectId: string) => void;
}

/** A line an action: when, who, what to what, and what was before and after. */
export function AuditTable({ rows, zone, onObject }: AuditTableProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const columns: Column<AuditRow>[] = [
    {
      key: 'at',
      title: t('settings.audit.when'),
      width: '132px',
      card: 'figure',
      cell: ({ at }) => {
        const instant = new Date(at);
        return (
          <time dateTime={at} className={styles.when}>
            {dateIn(instant, zone)} {timeIn(instant, zone)}
          </time>
        );
      },
    },
    {
      key: 'who',
      title: t('settings.audit.who'),
      card: 'head',
      cell: ({ who }) => who ?? t('settings.audit.commandLine'),
    },
    {
      key: 'what',
      title: t('settings.audit.what'),
      cell: ({ sentence, object, object_id: id }) => (
        <>
          {read(sentence)}{' '}
          {object !== null && id !== null && (
            <button
              type="button"
              className={styles.object}
              title={t('settings.audit.onlyThis')}
              onClick={() => {
                onObject(id);
              }}
            >
              {object}
            </button>
          )}
        </>
      ),
    },
    {
      key: 'details',
      title: t('settings.audit.details'),
      cell: ({ details }) => <Details details={details} />,
    },
  ];
  return (
    <DataTable
      label={t('settings.section.audit')}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

const SHOWN = 4;

function Details({ details }: { details: AuditRow['details'] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const lines = details.map(({ field, before, after }, index) => (
    <li key={index}>
      <span>{read(field)}</span> {before && <del>{read(before)}</del>}
      {before && ' → '}
      {after ? read(after) : '–'}
    </li>
  ));
  return (
    <>
      <ul className={styles.details}>{lines.slice(0, SHOWN)}</ul>
      {lines.length > SHOWN && (
        <details>
          <summary>{t('settings.audit.allDetails', { count: lines.length })}</summary>
          <ul className={styles.details}>{lines.slice(SHOWN)}</ul>
        </details>
      )}
    </>
  );
}
