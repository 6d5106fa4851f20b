import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RECORD_KINDS, useKindName } from '@/shared/i18n/useKindName';
import { mappingPath } from '@/shared/navigation/paths';
import { FileDrop } from '@/shared/ui/FileDrop';
import { Select } from '@/shared/ui/Select';

const LARGEST = 32 * 1_048_576;

interface MappedFileProps {
  code: string;
  /** Whose keys are the kinds of records that are mapped. */
  mapping: Record<string, unknown>;
  pending: boolean;
  onFile: (kind: (typeof RECORD_KINDS)[number], file: File) => void;
}

/** A spreadsheet of one of the kinds of records that are mapped; without any, the way to the mapping. */
export function MappedFile({ code, mapping, pending, onFile }: MappedFileProps) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const mapped = RECORD_KINDS.filter((kind) => mapping[kind] !== undefined);
  const [chosen, setChosen] = useState(mapped[0]);
  if (chosen === undefined) {
    return (
      <p>
        <Link to={mappingPath(code)}>{t('connectors.load.mapFirst')}</Link>
      </p>
    );
  }
  return (
    <>
      <Select
        label={t('connectors.load.kind')}
        options={mapped.map((kind) => ({ value: kind, label: kindName(kind) }))}
        value={chosen}
        onChange={setChosen}
      />
      <FileDrop
        kinds="CSV, XLSX"
        accept=".csv,.xlsx"
        mostBytes={LARGEST}
        disabled={pending}
        onFile={(file) => {
          onFile(chosen, file);
        }}
      />
    </>
  );
}
