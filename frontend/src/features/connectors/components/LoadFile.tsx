import { useTranslation } from 'react-i18next';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { useLoadFile } from '../api/loadFile';
import { MappedFile } from './MappedFile';

interface LoadFileProps {
  code: string;
  mapping: Record<string, unknown>;
}

/** The next spreadsheet of a source that is fed by them, by the mapping that stands. */
export function LoadFile({ code, mapping }: LoadFileProps) {
  const { t } = useTranslation();
  const load = useLoadFile();
  return (
    <Section title={t('connectors.load.title')} note={t('connectors.load.note')}>
      <MappedFile
        code={code}
        mapping={mapping}
        pending={load.isPending}
        onFile={(kind, file) => {
          load.mutate({ code, kind, file });
        }}
      />
      {load.error && <ProblemNote error={load.error} />}
      {load.data && (
        <p role="status">
          {t('connectors.load.done', { rows: load.data.rows, records: load.data.new_records })}
        </p>
      )}
    </Section>
  );
}
