import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { useReader } from '@/shared/ui/useReader';

/** What is measured and which way it is to go: "金额 · 下降，自 84,000". */
export function useNatureOf(card: KeyResultCard): string {
  const { t } = useTranslation();
  const reader = useReader();
  const baseline = measured(card.baseline, card, reader, { sign: false });
  return [t(`home.measure.${card.measure}`), t(`home.kind.${card.kind}`, { baseline })].join(' · ');
}
