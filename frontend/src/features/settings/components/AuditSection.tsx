import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useExportAudit } from '../api/exportAudit';
import { type AuditFilter, useAudit } from '../api/readAudit';
import styles from './Audit.module.css';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';
import type { Pickers } from './pickers';

/** Who did what to what, the latest first. */
export function AuditSection({ pickers, zone }: { pickers: Pickers; zone: string }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<AuditFilter>({});
  const found = useAudit(filter);
  const file = useExportAudit();
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section
      title={t('settings.section.audit')}
      note={t('settings.audit.note')}
      aside={
        <Button
          disabled={file.isPending}
          onClick={() => {
            file.mutate(filter);
          }}
        >
          {t('settings.audit.export')}
        </Button>
      }
    >
      <AuditFilters pickers={pickers} filter={filter} onFilter={setFilter} />
      {file.error && <ProblemNote error={file.error} />}
      {found.error ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.isPending ? (
        <Skeleton label={t('ui.loading')} />
      ) : rows.length === 0 ? (
        <Notice part title={t('settings.audit.empty')} text={t('settings.audit.emptyWhy')} />
      ) : (
        <AuditTable
          rows={rows}
          zone={zone}
          onObject={(object_id) => {
            setFilter({ object_id });
          }}
        />
      )}
      {found.hasNextPage && (
        <Button
          className={styles.more}
          disabled={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('settings.more')}
        </Button>
      )}
    </Section>
  );
}
