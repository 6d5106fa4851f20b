import { FileDrop } from '@/shared/ui/FileDrop';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useUploadRates } from '../api/uploadRates';
import { RatesTold } from './RatesTold';

const LARGEST = 10 * 1_048_576;

/** Many rates at once, from a spreadsheet. */
export function RatesFile() {
  const upload = useUploadRates();
  return (
    <>
      <FileDrop
        kinds="CSV, XLSX"
        accept=".csv,.xlsx"
        mostBytes={LARGEST}
        disabled={upload.isPending}
        onFile={(file) => {
          upload.mutate(file);
        }}
      />
      {upload.error && <ProblemNote error={upload.error} />}
      {upload.data && <RatesTold saved={upload.data} />}
    </>
  );
}
