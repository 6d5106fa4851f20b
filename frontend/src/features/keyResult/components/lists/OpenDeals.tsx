import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { type DealOrder, useOpenDeals } from '@/shared/deals/readOpenDeals';
import { shortDate } from '@/shared/format/date';
import { percent } from '@/shared/format/number';
import { Amount } from '@/shared/ui/Amount';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Segmented } from '@/shared/ui/Segmented';
import { Skeleton } from '@/shared/ui/Skeleton';
import { Value } from '@/shared/ui/Value';
import { More } from './More';
import styles from './Records.module.css';

type Page = Schemas['KeyResultPage'];

/** The deals that it will count once they are won, the next to close first or the largest. */
export function OpenDeals({ page }: { page: Page }) {
  const { t } = useTranslation();
  const { key_result: card } = page;
  const [order, setOrder] = useState<DealOrder>('close');
  const read = useOpenDeals(card.id, order);
  const [first] = read.data?.pages ?? [];
  if (read.error) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  const items = read.data?.pages.flatMap((part) => part.items) ?? [];
  const choice = (
    <Segmented
      legend={t('keyResult.deals.order')}
      options={[
        { value: 'close', label: t('keyResult.deals.byClose') },
        { value: 'amount', label: t('keyResult.deals.byAmount') },
      ]}
      value={order}
      onChange={setOrder}
    />
  );
  return (
    <Section
      title={t('keyResult.deals.title')}
      note={page.outcome && <Range page={page} outcome={page.outcome} />}
      {...(items.length > 1 && { aside: choice })}
    >
      {first === undefined && <Skeleton label={t('ui.loading')} />}
      {first?.count === 0 && (
        <Notice part title={t('keyResult.deals.empty')} text={t('keyResult.deals.emptyWhy')} />
      )}
      {first !== undefined && first.count > 0 && (
        <table className={styles.records}>
          <thead>
            <tr>
              <th scope="col">{t('keyResult.deals.close')}</th>
              <th scope="col">{t('keyResult.credits.customer')}</th>
              <th scope="col">{t('keyResult.deals.chance')}</th>
              <th scope="col">{t('keyResult.credits.value')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((deal) => (
              <tr key={deal.id}>
                <td>{deal.expected_close === null ? '–' : shortDate(deal.expected_close)}</td>
                <th scope="row">
                  <strong>{deal.account ?? deal.name}</strong> <span>{deal.stage}</span>
                </th>
                <td>{deal.probability === null ? '–' : percent(deal.probability, 0)}</td>
                <td>
                  <strong>
                    <Amount value={deal.amount} currency={deal.currency} sign={false} />
                  </strong>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row">{t('keyResult.deals.sum', { count: first.count })}</th>
              <td />
              <td>
                <strong>
                  <Amount value={first.amount} currency={card.currency} sign={false} />
                </strong>
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      <More read={read} />
    </Section>
  );
}

function Range({ page, outcome }: { page: Page; outcome: NonNullable<Page['outcome']> }) {
  const { t } = useTranslation();
  const end = outcome.fan.at(-1);
  if (end === undefined) return null;
  return (
    <>
      {t('keyResult.deals.between')} <Value value={end.p10} of={page.key_result} sign={false} /> –{' '}
      <Value value={end.p90} of={page.key_result} sign={false} />
    </>
  );
}
