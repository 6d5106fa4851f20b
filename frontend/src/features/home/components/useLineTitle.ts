import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { useReader } from '@/shared/ui/useReader';

/** "这 61,300 去往哪里"; a result without an amount goes by whom it serves. */
export function useLineTitle(card: KeyResultCard): string {
  const { t } = useTranslation();
  const reader = useReader();
  if (card.kind !== 'increase' || card.measure === 'percent') return t('home.line.titleWithout');
  return closedUp(
    t('home.line.title', { amount: measured(card.target, card, reader, { sign: false }) }),
  );
}

/** Between two Chinese characters there is no space: "这 4 家去往哪里". */
const closedUp = (text: string): string =>
  text.replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');
