import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RECORD_KINDS, useKindName } from '@/shared/i18n/useKindName';
import { mappingPath } from '@/shared/navigation/paths';
import { FileDrop } from '@/shared/ui/FileDrop';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { Select } from '@/shared/ui/Select';
import { useLoadFile } from '../api/loadFile';

const LARGEST = 32 * 1_048_576;

interface LoadFileProps {
  code: string;
  /** Whose keys are the kinds of records that are mapped. */
  mapping: Record<string, unknown>;
}

/** The next spreadsheet of a source that is fed by them, by the mapping that stands. */
export function LoadFile({ code, mapping }: LoadFileProps) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const mapped = RECORD_KINDS.filter((kind) => mapping[kind] !== undefined);
  const [chosen, setChosen] = useState(mapped[0]);
  const load = useLoadFile();
  return (
    <Section title={t('connectors.load.title')} note={t('connectors.load.note')}>
      {chosen === undefined ? (
        <p>
          <Link to={mappingPath(code)}>{t('connectors.load.mapFirst')}</Link>
        </p>
      ) : (
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
            disabled={load.isPending}
            onFile={(file) => {
              load.mutate({ code, kind: chosen, file });
            }}
          />
        </>
      )}
      {load.error && <ProblemNote error={load.error} />}
      {load.data && (
        <p role="status">
          {t('connectors.load.done', { rows: load.data.rows, records: load.data.new_records })}
        </p>
      )}
    </Section>
  );
}
