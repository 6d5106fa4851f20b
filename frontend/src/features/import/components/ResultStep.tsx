import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportFull } from '@/shared/api/types';
import { dateIn, timeIn } from '@/shared/format/date';
import { IMPORT, ORGANISATION } from '@/shared/navigation/paths';
import { written } from '../figures/fates';
import { CountLine } from './CountLine';
import styles from './ResultStep.module.css';
import { UndoImport } from './UndoImport';

const ORGANISED = ['units', 'people', 'attributes'];
const APART = [...ORGANISED, 'goals'];

/** What came of it, the way on, and the way back. */
export function ResultStep({ batch, timeZone }: { batch: ImportFull; timeZone: string }) {
  const { t } = useTranslation();
  const at = new Date(batch.undone_at ?? batch.applied_at ?? batch.begun_at);
  const applied = batch.state === 'applied';
  return (
    <section className={styles.result}>
      <h2>
        {applied
          ? t('imports.result.applied', { rows: written(batch.counts) })
          : t('imports.result.undone')}
      </h2>
      <p>
        <CountLine counts={batch.counts} />
      </p>
      <p className={styles.quiet}>
        {t('imports.result.by', {
          who: batch.person ?? '—',
          when: `${dateIn(at, timeZone)} ${timeIn(at, timeZone)}`,
        })}
      </p>
      {applied && batch.what === 'people' && <p>{t('imports.result.signIns')}</p>}
      {applied && !APART.includes(batch.what) && <p>{t('imports.result.records')}</p>}
      <div className={styles.ways}>
        <Link to={IMPORT}>{t('imports.result.another')}</Link>
        <Link to="?step=rows">{t('imports.result.rows')}</Link>
        {ORGANISED.includes(batch.what) && (
          <Link to={ORGANISATION}>{t('imports.result.organisation')}</Link>
        )}
      </div>
      {applied && <UndoImport batch={batch} />}
    </section>
  );
}
