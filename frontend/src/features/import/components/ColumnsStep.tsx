import { useTranslation } from 'react-i18next';
import type { ImportFull } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { StatusShape } from '@/shared/ui/StatusShape';
import { useChangeImport } from '../api/changeImport';
import { ColumnList } from './ColumnList';
import styles from './ColumnsStep.module.css';
import { FileOptions } from './FileOptions';

/** Which kind the file is, which field each column is, and what else the kind needs to know. */
export function ColumnsStep({ batch, onNext }: { batch: ImportFull; onNext: () => void }) {
  const { t } = useTranslation();
  const change = useChangeImport(batch.id);
  const labels = new Map(batch.fields.map(({ name, label }) => [name, label]));
  const missing = batch.missing.map((name) => labels.get(name) ?? name).join('、');
  return (
    <div className={styles.step} aria-busy={change.isPending}>
      <Section title={t('imports.columns.options')}>
        <FileOptions batch={batch} change={change.mutate} />
      </Section>
      <Section title={t('imports.columns.title')} note={t('imports.columns.note')}>
        {missing !== '' && (
          <p className={styles.missing} role="status">
            <StatusShape status="watch" /> {t('imports.columns.missing', { fields: missing })}
          </p>
        )}
        {change.error && <ProblemNote error={change.error} />}
        <ColumnList
          batch={batch}
          onMapping={(mapping) => {
            change.mutate({ mapping });
          }}
        />
      </Section>
      <div className={styles.next}>
        <Button weight="primary" disabled={missing !== '' || change.isPending} onClick={onNext}>
          {t('imports.columns.next')}
        </Button>
      </div>
    </div>
  );
}
