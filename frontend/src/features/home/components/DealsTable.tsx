import { useTranslation } from 'react-i18next';
import type { KeyResultCard, OpenDeal } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { percent } from '@/shared/format/number';
import { Amount } from '@/shared/ui/Amount';
import { Button } from '@/shared/ui/Button';
import { ShowMore, useFirst } from '@/shared/ui/ShowMore';
import { hasChances, likelySum, sumOf } from '../figures/remedy';
import styles from './DealsTable.module.css';
import type { Deals } from './useDeals';

/** The deals of the bar, by their numbers there. */
export function DealsTable({ card, deals }: { card: KeyResultCard; deals: Deals }) {
  const { t } = useTranslation();
  const { shown, hidden, showAll } = useFirst(deals.listed, 6);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('home.whatIf.column')}</th>
            <th scope="col">{t('home.deals.account')}</th>
            <th scope="col">{t('home.deals.stage')}</th>
            <th scope="col">{t('home.deals.amount')}</th>
            <th scope="col">{t('home.deals.probability')}</th>
            <th scope="col">{t('home.deals.close')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((deal, index) => (
            <DealRow key={deal.id} deal={deal} number={index + 1} deals={deals} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{t('home.deals.sum', { count: deals.listed.length })}</th>
            <td />
            <td>
              <strong>
                <Amount value={sumOf(deals.listed)} currency={card.currency} />
              </strong>
            </td>
            <td colSpan={2}>
              {hasChances(deals.listed) && (
                <>
                  {t('home.deals.likelySum', { amount: '' })}
                  <Amount value={likelySum(deals.listed)} currency={card.currency} />
                </>
              )}
            </td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.more}>
        <ShowMore hidden={hidden} showAll={showAll} />
        {hidden === 0 && deals.partly && (
          <Button onClick={deals.showMore}>{t('home.deals.showAll')}</Button>
        )}
      </p>
    </>
  );
}

function DealRow({ deal, number, deals }: { deal: OpenDeal; number: number; deals: Deals }) {
  const { t } = useTranslation();
  const { account, name, product_line: line, stage, amount, currency, probability } = deal;
  return (
    <tr>
      <td className={styles.number}>
        <label>
          <input
            type="checkbox"
            aria-label={t('home.whatIf.pick', { account: account ?? name })}
            checked={deals.picked.includes(deal)}
            onChange={() => {
              deals.pick(deal.id);
            }}
          />
          {number}
        </label>
      </td>
      <th scope="row" className={styles.account}>
        <strong>{account ?? name}</strong> <span>{account === null ? line : name}</span>
      </th>
      <td className={styles.stage}>{stage}</td>
      <td>
        <strong>
          <Amount value={amount} currency={currency} />
        </strong>
      </td>
      <td className={styles.quiet}>{probability === null ? '–' : percent(probability, 0)}</td>
      <td className={styles.quiet}>
        {deal.expected_close === null ? '–' : shortDate(deal.expected_close)}
      </td>
    </tr>
  );
}
