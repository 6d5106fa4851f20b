import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { toPlain } from '@/shared/format/decimal';
import { measured, pointsApart } from '@/shared/format/measured';
import { useDifference } from '@/shared/pace/useDifference';
import { useReader } from '@/shared/ui/useReader';
import type { Remedy } from '../figures/remedy';

/** What would bring a key result back, as the second half of the sentence. */
export function useRemedyText(card: KeyResultCard, remedy: Remedy): string {
  const { t } = useTranslation();
  const reader = useReader();
  const difference = useDifference();
  switch (remedy.by) {
    case 'one_deal':
      return t('home.remedy.one_deal', { account: remedy.deal.account ?? remedy.deal.name });
    case 'deals':
      return t('home.remedy.deals', { count: remedy.count });
    case 'not_enough':
      return t('home.remedy.not_enough', { amount: difference(toPlain(remedy.missing), card) });
    case 'no_deals':
    case 'more':
    case 'less':
      // Points of a rate beside the lag's points of attainment would read as the same thing.
      if (card.expected !== null && pointsApart(card.expected, card) !== null) {
        return t('home.remedy.reach', { amount: measured(card.expected, card, reader) });
      }
      return t(`home.remedy.${remedy.by}`, { amount: difference(toPlain(remedy.gap), card) });
    case 'unknown':
      return t('home.remedy.unknown');
  }
}
