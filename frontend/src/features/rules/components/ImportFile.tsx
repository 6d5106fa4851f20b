import { useNavigate } from 'react-router';
import { rulePath } from '@/shared/navigation/paths';
import { FileDrop } from '@/shared/ui/FileDrop';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useImportRule } from '../api/importRule';

const LARGEST = 4_000_000;

/** A rule that somebody exported, as a new one here. */
export function ImportFile() {
  const navigate = useNavigate();
  const bring = useImportRule();
  return (
    <>
      <FileDrop
        kinds="JSON"
        accept=".json"
        mostBytes={LARGEST}
        disabled={bring.isPending}
        onFile={(file) => {
          bring.mutate(file, { onSuccess: ({ id }) => void navigate(rulePath(id)) });
        }}
      />
      {bring.error && <ProblemNote error={bring.error} />}
    </>
  );
}
