import { useTranslation } from 'react-i18next';
import type { FileRow, ImportFull } from '@/shared/api/types';
import { CellRepair } from './CellRepair';
import styles from './WhatHappens.module.css';

/** What a row changes, from what to what; or what is wrong with it, and where to mend it. */
export function WhatHappens({ batch, row }: { batch: ImportFull; row: FileRow }) {
  const { t } = useTranslation();
  const isOpen = batch.state === 'draft' && !row.left_out;
  return (
    <ul className={styles.what}>
      {row.problems.map((problem) => (
        <li key={`${problem.label} ${problem.message}`} className={styles.problem}>
          <p>
            <b>{problem.label}</b>{' '}
            <q className={styles.value}>{problem.value || t('imports.rows.empty')}</q>{' '}
            {problem.message}
          </p>
          {isOpen && problem.place !== null && (
            <CellRepair
              id={batch.id}
              line={row.line}
              place={problem.place}
              label={problem.label}
              text={row.cells[problem.place] ?? ''}
            />
          )}
        </li>
      ))}
      {row.changes.map((change) => (
        <li key={change.field}>
          {change.before === null
            ? t('imports.rows.set', { label: change.label, after: change.after ?? '' })
            : t('imports.rows.from', {
                label: change.label,
                before: change.before,
                after: change.after ?? t('imports.rows.empty'),
              })}
          {change.on && t('imports.rows.since', { on: change.on })}
        </li>
      ))}
      {row.fate === 'nothing' && <li className={styles.quiet}>{t('imports.rows.same')}</li>}
      {row.notes.map((note) => (
        <li key={note} className={styles.quiet}>
          {note}
        </li>
      ))}
      {row.mended.length > 0 && <li className={styles.quiet}>{t('imports.rows.mended')}</li>}
    </ul>
  );
}
