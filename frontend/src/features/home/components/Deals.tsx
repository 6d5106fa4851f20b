import { useTranslation } from 'react-i18next';
import type { KeyResultCard, OpenDeal } from '@/shared/api/types';
import { money } from '@/shared/format/amount';
import { Notice } from '@/shared/ui/Notice';
import { useReader } from '@/shared/ui/useReader';
import { byClose } from '../figures/dealsGeometry';
import { dealsOf, onlySome, sumOf } from '../figures/remedy';
import { DealsBar } from './DealsBar';
import { DealsTable } from './DealsTable';
import { Section } from '@/shared/ui/Section';

interface DealsProps {
  card: KeyResultCard;
  deals: OpenDeal[];
  /** The last day of the cycle: later deals do not count in it. */
  until: string | null;
}

/** The open deals on top of what is won: what they would bring, one by one. */
export function Deals({ card, deals, until }: DealsProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const counted = byClose(dealsOf(card, deals, until));
  const amount = money(sumOf(counted), { ...reader, currency: card.currency });
  const words = onlySome(deals) ? 'home.deals.notePartly' : 'home.deals.note';
  const note = t(words, { count: counted.length, amount });
  return (
    <Section title={t('home.deals.title')} note={counted.length > 0 && `${card.title} · ${note}`}>
      {counted.length === 0 ? (
        <Notice part title={t('home.deals.empty')} text={t('home.deals.emptyWhy')} />
      ) : (
        <>
          <DealsBar card={card} deals={counted} />
          <DealsTable card={card} deals={counted} />
        </>
      )}
    </Section>
  );
}
