import { useTranslation } from 'react-i18next';
import type { KeyResultCard, Why } from '@/shared/api/types';
import { dayAndMonth } from '@/shared/format/date';
import { decimal, divide, toPlain } from '@/shared/format/decimal';
import { measured } from '@/shared/format/measured';
import { coefficient, percent } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { useReader } from '@/shared/ui/useReader';
import styles from './WhyShare.module.css';

/** In words what the calculation does not show: my weight among the others', stretch, from when on. */
export function WhyShare({ why, card }: { why: Why; card: KeyResultCard }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const reader = useReader();
  const me = why.levels.at(-1);
  const weighed = me?.bound === 'none' && decimal(me.siblings_weight).units !== 0n;
  const sentences = [
    weighed &&
      t('why.share', { parent: me.parent.name, ...shareOf(me.weight, me.siblings_weight) }),
    why.stretch !== null && t('why.stretch', { amount: measured(why.stretch, card, reader) }),
    t('why.effective', { date: dayAndMonth(why.effective, language) }),
  ];
  return (
    <p className={styles.words}>{sentences.filter(Boolean).join(language === 'zh' ? '' : ' ')}</p>
  );
}

const shareOf = (weight: string, total: string) => ({
  weight: coefficient(weight),
  total: coefficient(total),
  share: percent(toPlain(divide(decimal(weight), decimal(total), 8)), 2),
});
