import { useTranslation } from 'react-i18next';
import { useKindName } from '@/shared/i18n/useKindName';
import { Button } from '@/shared/ui/Button';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { FindingsFilter } from '../api/readFindings';
import type { ReconciledObject } from '../api/readReconciliations';

interface VerdictsTableProps {
  objects: readonly ReconciledObject[];
  onShow: (filter: FindingsFilter) => void;
}

/** A line for each object and verdict: how many records, and which. */
export function VerdictsTable({ objects, onShow }: VerdictsTableProps) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const rows = objects.flatMap(({ object_kind, verdicts }) =>
    verdicts.map((one) => ({ ...one, object_kind })),
  );
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'verdict',
      title: t('reconcile.column.verdict'),
      card: 'head',
      cell: ({ object_kind, title }) => `${kindName(object_kind)} · ${title}`,
    },
    {
      key: 'count',
      title: t('reconcile.column.count'),
      align: 'end',
      card: 'figure',
      cell: ({ count }) => count,
    },
    { key: 'hint', title: t('reconcile.column.hint'), card: 'line', cell: ({ hint }) => hint },
    {
      key: 'show',
      title: t('reconcile.column.show'),
      card: 'line',
      cell: ({ object_kind, verdict, title }) =>
        verdict !== 'same' && (
          <Button
            aria-label={t('reconcile.showOf', { verdict: `${kindName(object_kind)} · ${title}` })}
            onClick={() => {
              onShow({ object_kind, verdict });
            }}
          >
            {t('reconcile.show')}
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      label={t('reconcile.title')}
      columns={columns}
      rows={rows}
      keyOf={({ object_kind, verdict }) => `${object_kind} ${verdict}`}
    />
  );
}
