import { useTranslation } from 'react-i18next';
import type { ImportShort } from '@/shared/api/types';
import { FileDrop } from '@/shared/ui/FileDrop';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Progress } from '@/shared/ui/Progress';
import { Section } from '@/shared/ui/Section';
import { useBeginImport } from '../api/beginImport';
import styles from './ImportsPage.module.css';
import { ImportsTable } from './ImportsTable';
import { LARGEST } from './largest';

interface ImportsPageProps {
  imports: readonly ImportShort[];
  timeZone: string;
  onBegun: (id: string) => void;
}

/** Where a file is dropped, and the files that were brought in before. */
export function ImportsPage({ imports, timeZone, onBegun }: ImportsPageProps) {
  const { t } = useTranslation();
  const begin = useBeginImport();
  return (
    <Page title={t('imports.title')}>
      <div className={styles.parts}>
        <p className={styles.intro}>{t('imports.intro')}</p>
        <Section title={t('imports.file')} note={t('imports.order')}>
          <FileDrop
            kinds="CSV, XLSX"
            accept=".csv,.xlsx"
            mostBytes={LARGEST}
            disabled={begin.isPending}
            onFile={(file) => {
              begin.mutate(file, {
                onSuccess: ({ id }) => {
                  onBegun(id);
                },
              });
            }}
          />
          {begin.isPending && (
            <Progress
              label={t('imports.reading', { name: begin.variables.name })}
              done={0}
              total={null}
            />
          )}
          {begin.error && <ProblemNote error={begin.error} />}
        </Section>
        <Section title={t('imports.list')}>
          {imports.length > 0 ? (
            <ImportsTable imports={imports} timeZone={timeZone} />
          ) : (
            <Notice part title={t('imports.listEmpty.title')} text={t('imports.listEmpty.text')} />
          )}
        </Section>
      </div>
    </Page>
  );
}
