import { useTranslation } from 'react-i18next';
import type { MyKeyResult, OpenDeal } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { money } from '@/shared/format/amount';
import { percent } from '@/shared/format/number';
import { Amount } from '@/shared/ui/Amount';
import { Button } from '@/shared/ui/Button';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Notice } from '@/shared/ui/Notice';
import { useReader } from '@/shared/ui/useReader';
import { remedyFor, sumOf } from '../../figures/remedy';
import { DealsBar } from '../DealsBar';
import { DealsOrder } from '../DealsOrder';
import { GivenForecast } from '../GivenForecast';
import { ShowMore, useFirst } from '@/shared/ui/ShowMore';
import { type Deals, useDeals } from '../useDeals';
import { WhatIf } from '../WhatIf';
import styles from './DealsFold.module.css';
import { Fold } from './Fold';

interface DealsFoldProps {
  mine: MyKeyResult;
  deals: OpenDeal[];
  /** Whether the reader speaks for this key result. */
  own: boolean;
}

/** Which deal would make it up, and inside all of them as cards. */
export function DealsFold({ mine, deals: open, own }: DealsFoldProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const { key_result: card } = mine;
  const deals = useDeals(card, open);
  const { listed } = deals;
  const { shown, hidden, showAll } = useFirst(listed, 6);
  const remedy = remedyFor(card, open);
  const one = remedy.by === 'one_deal' ? remedy.deal : null;
  const say = (value: Parameters<typeof money>[0]) =>
    money(value, { ...reader, currency: card.currency, sign: one === null });
  const title = one
    ? t('home.deals.closing', { account: one.account ?? one.name })
    : t('home.deals.all', { count: listed.length });
  const chance = one?.probability ? ` · ${percent(one.probability, 0)}` : '';

  return (
    <Fold title={title} gist={one ? `+${say(one.amount)}${chance}` : say(sumOf(listed))}>
      {listed.length === 0 ? (
        <Notice part title={t('home.deals.empty')} text={t('home.deals.emptyWhy')} />
      ) : (
        <>
          <DealsBar card={card} deals={deals} />
          <WhatIf card={card} deals={deals} />
          {listed.length > 1 && <DealsOrder deals={deals} />}
          <ul>
            {shown.map((deal) => (
              <DealCard key={deal.id} deal={deal} deals={deals} />
            ))}
          </ul>
          <ShowMore hidden={hidden} showAll={showAll} />
          {hidden === 0 && deals.partly && (
            <Button onClick={deals.showMore}>{t('home.deals.showAll')}</Button>
          )}
        </>
      )}
      {own && <GivenForecast key={card.id} mine={mine} />}
    </Fold>
  );
}

function DealCard({ deal, deals }: { deal: OpenDeal; deals: Deals }) {
  const { t } = useTranslation();
  const about = [deal.stage, deal.probability && percent(deal.probability, 0)];
  const close = deal.expected_close && shortDate(deal.expected_close);
  return (
    <li className={styles.deal}>
      <Checkbox
        label={<strong>{deal.account ?? deal.name}</strong>}
        aria-label={t('home.whatIf.pick', { account: deal.account ?? deal.name })}
        checked={deals.picked.includes(deal)}
        onChange={() => {
          deals.pick(deal.id);
        }}
      />
      <strong>
        <Amount value={deal.amount} currency={deal.currency} />
      </strong>
      <span>{about.filter(Boolean).join(' · ')}</span>
      <span>{close}</span>
    </li>
  );
}
