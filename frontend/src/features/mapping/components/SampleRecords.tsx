import { useTranslation } from 'react-i18next';
import { FileDrop } from '@/shared/ui/FileDrop';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { Preview, Records } from '../api/readPreview';
import { useSampleFile } from '../api/sampleFile';

const LARGEST = 20 * 1_048_576;

interface SampleRecordsProps {
  preview: Preview;
  onRecords: (records: Records) => void;
}

/** Where nothing has arrived yet: a file whose first rows show the columns. */
export function SampleRecords({ preview, onRecords }: SampleRecordsProps) {
  const { t } = useTranslation();
  const sample = useSampleFile();
  if (preview.records > 0) return null;
  return (
    <>
      <Notice part title={t('mapping.noRecords.title')} text={t('mapping.noRecords.text')} />
      <FileDrop
        kinds="CSV, XLSX"
        accept=".csv,.xlsx"
        mostBytes={LARGEST}
        disabled={sample.isPending}
        onFile={(file) => {
          sample.mutate(file, {
            onSuccess: ({ records }) => {
              onRecords(records);
            },
          });
        }}
      />
      {sample.error && <ProblemNote error={sample.error} />}
    </>
  );
}
