import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useMendRow } from '../api/mendRow';
import styles from './CellRepair.module.css';

interface CellRepairProps {
  id: string;
  line: number;
  place: number;
  label: string;
  text: string;
}

/** A wrong cell, to be mended where it stands; Enter checks the file again. */
export function CellRepair({ id, line, place, label, text }: CellRepairProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState(text);
  const mend = useMendRow(id);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (value !== text) mend.mutate({ line, cells: { [place]: value } });
  };
  return (
    <form className={styles.repair} onSubmit={send}>
      <Field
        hideLabel
        label={t('imports.rows.mend', { label: `${label} (${line})` })}
        value={value}
        onChange={(event) => {
          setValue(event.target.value);
        }}
      />
      <Button type="submit" disabled={value === text || mend.isPending}>
        {mend.isPending ? t('imports.rows.saving') : t('imports.rows.save')}
      </Button>
      {mend.error && <ProblemNote error={mend.error} />}
    </form>
  );
}
