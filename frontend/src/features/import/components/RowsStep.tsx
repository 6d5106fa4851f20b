import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFull } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { PAGE, useRows } from '../api/readRows';
import { countOf, type FateFilter, firstFilter } from '../figures/fates';
import { ApplyBar } from './ApplyBar';
import { FateFilters } from './FateFilters';
import { RefusedActions } from './RefusedActions';
import { RowList } from './RowList';
import styles from './RowsStep.module.css';

/** What happens to every row, by what happens; wrong ones are mended here. */
export function RowsStep({ batch, onApplied }: { batch: ImportFull; onApplied: () => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<FateFilter>(() => firstFilter(batch.counts));
  // The last wrong row was mended: then there is nothing left under that filter.
  const filter = countOf(batch.counts, chosen) > 0 ? chosen : 'all';
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRows(
    batch.id,
    filter,
  );
  const isDraft = batch.state === 'draft';
  const refused = batch.counts['refused'] ?? 0;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <div className={styles.step}>
      <FateFilters counts={batch.counts} value={filter} onChange={setChosen} />
      {isDraft && refused > 0 && <RefusedActions batch={batch} refused={refused} />}
      {rows === undefined && error && <ErrorState error={error} retry={() => void refetch()} />}
      {rows === undefined && !error && <Skeleton label={t('imports.rows.loading')} />}
      {rows?.length === 0 && (
        <Notice part title={t('imports.rows.none')} text={t('imports.rows.noneText')} />
      )}
      {rows && rows.length > 0 && <RowList batch={batch} rows={rows} />}
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('imports.rows.more', { rows: PAGE })}
        </Button>
      )}
      {isDraft && <ApplyBar batch={batch} onApplied={onApplied} />}
    </div>
  );
}
