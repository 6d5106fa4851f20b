import { useTranslation } from 'react-i18next';
import { percent } from '@/shared/format/number';
import styles from './RunPage.module.css';

interface Sharing {
  ahead: number;
  ahead_given_more: number;
  most_given_more: string;
  behind: number;
  behind_given_less: number;
  most_given_less: string;
}

/** What sharing by achievement does to those ahead and behind: seen before it is published. */
export function Effect({ effect }: { effect: unknown }) {
  const { t } = useTranslation();
  if (typeof effect !== 'object' || effect === null) return null;
  const given = effect as Sharing;
  return (
    <p className={styles.effect} role="note">
      {t('plans.run.effect', {
        ahead: given.ahead,
        more: given.ahead_given_more,
        mostMore: percent(given.most_given_more),
        behind: given.behind,
        less: given.behind_given_less,
        mostLess: percent(given.most_given_less),
      })}
    </p>
  );
}
