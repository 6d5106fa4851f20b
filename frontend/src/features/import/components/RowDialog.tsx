import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRow, ImportFull } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useMendRow } from '../api/mendRow';
import styles from './RowDialog.module.css';

interface RowDialogProps {
  batch: ImportFull;
  row: FileRow;
  onClose: () => void;
}

/** All cells of one row, and whether it comes in at all. */
export function RowDialog({ batch, row, onClose }: RowDialogProps) {
  const { t } = useTranslation();
  const mend = useMendRow(batch.id);
  const [typed, setTyped] = useState<Record<number, string>>({});
  const write = (body: { cells?: Record<string, string>; left_out?: boolean }) => {
    mend.mutate({ line: row.line, ...body }, { onSuccess: onClose });
  };
  return (
    <Dialog
      width="wide"
      title={t('imports.rows.editTitle', { line: row.line })}
      onClose={onClose}
      submit={{
        label: t('imports.rows.save'),
        pending: mend.isPending,
        disabled: mend.isPending || Object.keys(typed).length === 0,
        run: () => {
          write({ cells: typed });
        },
      }}
    >
      <div className={styles.cells}>
        {batch.columns
          .filter(({ field }) => field !== null)
          .map(({ place, header, field }) => (
            <Field
              key={place}
              label={header || (field ?? '')}
              value={typed[place] ?? row.cells[place] ?? ''}
              fault={row.problems.find((problem) => problem.place === place)?.message}
              onChange={(event) => {
                setTyped({ ...typed, [place]: event.target.value });
              }}
            />
          ))}
      </div>
      <Button
        className={styles.leave}
        disabled={mend.isPending}
        onClick={() => {
          write({ left_out: !row.left_out });
        }}
      >
        {t(row.left_out ? 'imports.rows.takeIn' : 'imports.rows.leaveOut')}
      </Button>
      {mend.error && <ProblemNote error={mend.error} />}
    </Dialog>
  );
}
