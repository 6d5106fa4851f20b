import { useTranslation } from 'react-i18next';
import type { ImportFull } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useApplyImport } from '../api/applyImport';
import { isReady, written } from '../figures/fates';
import styles from './ApplyBar.module.css';

/** The import itself: possible once no row is wrong. */
export function ApplyBar({ batch, onApplied }: { batch: ImportFull; onApplied: () => void }) {
  const { t } = useTranslation();
  const apply = useApplyImport(batch.id, ({ state }) => {
    if (state === 'applied') onApplied();
  });
  const rows = written(batch.counts);
  const ready = isReady(batch.counts);
  const refused = (batch.counts['refused'] ?? 0) > 0;
  return (
    <div className={styles.bar}>
      <p>
        {ready && t('imports.apply.ready')}
        {!ready && !refused && t('imports.apply.nothing')}
      </p>
      <Button
        weight="primary"
        disabled={!ready || apply.isPending}
        onClick={() => {
          apply.mutate(undefined);
        }}
      >
        {apply.isPending ? t('imports.apply.pending') : t('imports.apply.action', { rows })}
      </Button>
      {apply.error && <ProblemNote error={apply.error} />}
    </div>
  );
}
