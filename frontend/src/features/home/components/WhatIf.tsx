import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { type Decimal, toPlain } from '@/shared/format/decimal';
import { measured } from '@/shared/format/measured';
import { percent, points } from '@/shared/format/number';
import { useReader } from '@/shared/ui/useReader';
import { standingWith } from '../figures/whatIf';
import type { Deals } from './useDeals';
import styles from './WhatIf.module.css';

/** Where I would stand with the ticked deals won; before any is ticked, that one may. */
export function WhatIf({ card, deals }: { card: KeyResultCard; deals: Deals }) {
  const { t } = useTranslation();
  const reader = useReader();
  const standing = standingWith(card, deals.picked);
  const say = (value: Decimal) => measured(toPlain(value), card, reader);
  if (standing === null) return <p className={styles.hint}>{t('home.whatIf.hint')}</p>;
  const { above } = standing;
  const words = {
    count: deals.picked.length,
    brought: say(standing.brought),
    reached: say(standing.reached),
    share: percent(toPlain(standing.attainment)),
  };
  const side = above !== null && above.amount.units < 0n ? 'below' : 'above';
  return (
    <p className={styles.sentence}>
      <span role="status">
        {t('home.whatIf.reached', words)}
        {above && t(`home.whatIf.${side}`, { points: points(toPlain(above.points)) })}
      </span>{' '}
      <button type="button" onClick={deals.unpick}>
        {t('home.whatIf.clear')}
      </button>
    </p>
  );
}
