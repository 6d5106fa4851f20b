import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RECORD_KINDS, useKindName } from '@/shared/i18n/useKindName';
import { FileDrop } from '@/shared/ui/FileDrop';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Select } from '@/shared/ui/Select';
import { useReconcileFile } from '../api/reconcileFile';

const LARGEST = 32 * 1_048_576;

interface ReconcileFileProps {
  code: string;
  mapping: Record<string, unknown>;
}

/** A whole file, to be held against what was loaded. */
export function ReconcileFile({ code, mapping }: ReconcileFileProps) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const mapped = RECORD_KINDS.filter((kind) => mapping[kind] !== undefined);
  const [chosen, setChosen] = useState(mapped[0]);
  const compare = useReconcileFile();
  if (chosen === undefined) return <p>{t('reconcile.file.mapFirst')}</p>;
  return (
    <>
      {mapped.length > 1 && (
        <Select
          label={t('reconcile.file.kind')}
          options={mapped.map((kind) => ({ value: kind, label: kindName(kind) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <FileDrop
        kinds="CSV, XLSX"
        accept=".csv,.xlsx"
        mostBytes={LARGEST}
        disabled={compare.isPending}
        onFile={(file) => {
          compare.mutate({ code, kind: chosen, file });
        }}
      />
      {compare.error && <ProblemNote error={compare.error} />}
    </>
  );
}
