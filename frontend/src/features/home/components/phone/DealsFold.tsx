import { useTranslation } from 'react-i18next';
import type { KeyResultCard, OpenDeal } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { money } from '@/shared/format/amount';
import { percent } from '@/shared/format/number';
import { Amount } from '@/shared/ui/Amount';
import { Notice } from '@/shared/ui/Notice';
import { useReader } from '@/shared/ui/useReader';
import { byClose } from '../../figures/dealsGeometry';
import { dealsOf, remedyFor, sumOf } from '../../figures/remedy';
import { DealsBar } from '../DealsBar';
import { ShowMore, useFirst } from '../ShowMore';
import styles from './DealsFold.module.css';
import { Fold } from './Fold';

interface DealsFoldProps {
  card: KeyResultCard;
  deals: OpenDeal[];
  until: string | null;
}

/** Which deal would make it up, and inside all of them as cards. */
export function DealsFold({ card, deals, until }: DealsFoldProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const counted = byClose(dealsOf(card, deals, until));
  const { shown, hidden, showAll } = useFirst(counted, 6);
  const remedy = remedyFor(card, deals, until);
  const one = remedy.by === 'one_deal' ? remedy.deal : null;
  const say = (value: Parameters<typeof money>[0]) =>
    money(value, { ...reader, currency: card.currency, sign: one === null });
  const title = one
    ? t('home.deals.closing', { account: one.account ?? one.name })
    : t('home.deals.all', { count: counted.length });
  const chance = one?.probability ? ` · ${percent(one.probability, 0)}` : '';

  return (
    <Fold title={title} gist={one ? `+${say(one.amount)}${chance}` : say(sumOf(counted))}>
      {counted.length === 0 ? (
        <Notice part title={t('home.deals.empty')} text={t('home.deals.emptyWhy')} />
      ) : (
        <>
          <DealsBar card={card} deals={counted} />
          <ul>
            {shown.map((deal) => (
              <DealCard key={deal.id} deal={deal} />
            ))}
          </ul>
          <ShowMore hidden={hidden} showAll={showAll} />
        </>
      )}
    </Fold>
  );
}

function DealCard({ deal }: { deal: OpenDeal }) {
  const about = [deal.stage, deal.probability && percent(deal.probability, 0)];
  const close = deal.expected_close && shortDate(deal.expected_close);
  return (
    <li className={styles.deal}>
      <strong>{deal.account ?? deal.name}</strong>
      <strong>
        <Amount value={deal.amount} currency={deal.currency} />
      </strong>
      <span>{about.filter(Boolean).join(' · ')}</span>
      <span>{close}</span>
    </li>
  );
}
