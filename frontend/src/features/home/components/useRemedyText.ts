import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { toPlain } from '@/shared/format/decimal';
import { measured } from '@/shared/format/measured';
import { useReader } from '@/shared/ui/useReader';
import type { Remedy } from '../figures/remedy';

/** What would bring a key result back, as the second half of the sentence. */
export function useRemedyText(card: KeyResultCard, remedy: Remedy): string {
  const { t } = useTranslation();
  const reader = useReader();
  switch (remedy.by) {
    case 'one_deal':
      return t('home.remedy.one_deal', { account: remedy.deal.account ?? remedy.deal.name });
    case 'deals':
      return t('home.remedy.deals', { count: remedy.count });
    case 'not_enough':
      return t('home.remedy.not_enough', {
        amount: measured(toPlain(remedy.missing), card, reader),
      });
    case 'no_deals':
    case 'more':
    case 'less':
      return t(`home.remedy.${remedy.by}`, { amount: measured(toPlain(remedy.gap), card, reader) });
    case 'unknown':
      return t('home.remedy.unknown');
  }
}
