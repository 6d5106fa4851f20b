import { useTranslation } from 'react-i18next';
import { coefficient } from '@/shared/format/number';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { Rate } from '../api/readRates';
import { useRemoveRate } from '../api/removeRate';

/** Every rate, to be taken away again. */
export function RatesTable({ rates, home }: { rates: readonly Rate[]; home: string }) {
  const { t } = useTranslation();
  const remove = useRemoveRate();
  const columns: Column<Rate>[] = [
    {
      key: 'currency',
      title: t('rates.currency'),
      cell: ({ currency }) => currency,
      compare: (a, b) => a.currency.localeCompare(b.currency),
    },
    {
      key: 'on',
      title: t('rates.on'),
      cell: ({ on }) => on,
      compare: (a, b) => a.on.localeCompare(b.on),
    },
    {
      key: 'rate',
      title: t('rates.rate', { currency: home }),
      cell: ({ rate }) => coefficient(rate),
      align: 'end',
      card: 'figure',
    },
    { key: 'source', title: t('rates.source'), cell: ({ source }) => source || '—' },
    {
      key: 'remove',
      title: t('rates.remove'),
      align: 'end',
      cell: ({ id, currency, on }) => (
        <Button
          aria-label={t('rates.removeOf', { currency, date: on })}
          disabled={remove.isPending}
          onClick={() => {
            remove.mutate(id);
          }}
        >
          {t('rates.remove')}
        </Button>
      ),
    },
  ];
  return (
    <>
      {remove.error && <ProblemNote error={remove.error} />}
      <DataTable
        label={t('rates.title')}
        columns={columns}
        rows={rates}
        keyOf={({ id }) => id}
        firstOrder={{ key: 'on', down: true }}
      />
    </>
  );
}
