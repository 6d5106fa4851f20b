import { useTranslation } from 'react-i18next';
import type { MyKeyResult, OpenDeal } from '@/shared/api/types';
import { money } from '@/shared/format/amount';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { useReader } from '@/shared/ui/useReader';
import { sumOf } from '../figures/remedy';
import { DealsBar } from './DealsBar';
import { DealsOrder } from './DealsOrder';
import { DealsTable } from './DealsTable';
import { GivenForecast } from './GivenForecast';
import { useDeals } from './useDeals';
import { WhatIf } from './WhatIf';

interface DealsProps {
  mine: MyKeyResult;
  deals: OpenDeal[];
  /** Whether the reader speaks for this key result. */
  own: boolean;
}

/** The open deals on top of what is won: what they would bring, one by one or together. */
export function Deals({ mine, deals: open, own }: DealsProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const { key_result: card } = mine;
  const deals = useDeals(card, open);
  const { listed } = deals;
  const amount = money(sumOf(listed), { ...reader, currency: card.currency });
  const words = deals.partly ? 'home.deals.notePartly' : 'home.deals.note';
  const note = t(words, { count: listed.length, amount });
  return (
    <Section
      title={t('home.deals.title')}
      note={listed.length > 0 && `${card.title} · ${note}`}
      {...(listed.length > 1 && { aside: <DealsOrder deals={deals} /> })}
    >
      {listed.length === 0 ? (
        <Notice part title={t('home.deals.empty')} text={t('home.deals.emptyWhy')} />
      ) : (
        <>
          <DealsBar card={card} deals={deals} />
          <WhatIf card={card} deals={deals} />
          <DealsTable card={card} deals={deals} />
        </>
      )}
      {own && <GivenForecast key={card.id} mine={mine} />}
    </Section>
  );
}
