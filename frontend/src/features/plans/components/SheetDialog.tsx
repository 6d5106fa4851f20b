import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Dialog } from '@/shared/ui/Dialog';
import { FileDrop } from '@/shared/ui/FileDrop';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { sheetAddress, useUploadSheet } from '../api/uploadSheet';
import { SheetAnswer } from './SheetAnswer';
import styles from './SheetDialog.module.css';

interface SheetDialogProps {
  page: Schemas['PlanPage'];
  /** What stands unsaved on the page is not in the file. */
  unsaved: boolean;
  onClose: () => void;
}

const LARGEST = 32 * 1_048_576;

/** The plan out to a spreadsheet, and back: what a file changes is shown cell by cell before it is done. */
export function SheetDialog({ page, unsaved, onClose }: SheetDialogProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const look = useUploadSheet(page.plan.id);
  const apply = useUploadSheet(page.plan.id);
  const answer = apply.data ?? look.data;
  const ready = file && look.data && !apply.data && look.data.problems.length === 0;
  return (
    <Dialog
      title={t('plans.sheet.title')}
      onClose={onClose}
      width="wide"
      {...(ready &&
        look.data.changes.length > 0 && {
          submit: {
            label: t('plans.sheet.apply', { count: look.data.changes.length }),
            pending: apply.isPending,
            run: () => {
              apply.mutate({ file, dryRun: false });
            },
          },
        })}
    >
      <p>{t('plans.sheet.out')}</p>
      <p className={styles.files}>
        <a href={sheetAddress(page.plan.id, 'xlsx', language)} download>
          {t('plans.sheet.xlsx')}
        </a>
        <a href={sheetAddress(page.plan.id, 'csv', language)} download>
          {t('plans.sheet.csv')}
        </a>
      </p>
      {unsaved && <p role="note">{t('plans.sheet.unsaved')}</p>}
      {page.may_write && !unsaved && (
        <>
          <p>{t('plans.sheet.in')}</p>
          <FileDrop
            kinds="XLSX, CSV"
            accept=".xlsx,.csv"
            mostBytes={LARGEST}
            disabled={look.isPending || apply.isPending}
            onFile={(chosen) => {
              setFile(chosen);
              apply.reset();
              look.mutate({ file: chosen, dryRun: true });
            }}
          />
        </>
      )}
      {look.isPending && <p role="status">{t('plans.sheet.reading')}</p>}
      {look.error && <ProblemNote error={look.error} />}
      {apply.error && <ProblemNote error={apply.error} />}
      {answer && !look.error && <SheetAnswer answer={answer} />}
    </Dialog>
  );
}
