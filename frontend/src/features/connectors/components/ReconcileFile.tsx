import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useReconcileFile } from '../api/reconcileFile';
import { MappedFile } from './MappedFile';

interface ReconcileFileProps {
  code: string;
  mapping: Record<string, unknown>;
}

/** A whole file, to be held against what was loaded. */
export function ReconcileFile({ code, mapping }: ReconcileFileProps) {
  const compare = useReconcileFile();
  return (
    <>
      <MappedFile
        code={code}
        mapping={mapping}
        pending={compare.isPending}
        onFile={(kind, file) => {
          compare.mutate({ code, kind, file });
        }}
      />
      {compare.error && <ProblemNote error={compare.error} />}
    </>
  );
}
