import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertInFull } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { useDifference } from '@/shared/pace/useDifference';
import { Amount } from '@/shared/ui/Amount';
import { RunningClock } from '@/shared/ui/RunningClock';
import { When } from '@/shared/ui/When';
import styles from './AlertPage.module.css';

/** The deal or the gap, how likely it is mere chance, and the response clock. */
export function AlertFigures({ alert, zone }: { alert: AlertInFull; zone: string }) {
  const { t } = useTranslation();
  const difference = useDifference();
  const { deal, key_result: card, gap, likelihood } = alert;
  const { opened_at: opened, first_reaction_at: reacted, closed_at: closed } = alert;
  const response = reacted ? 'alert.answered' : closed ? 'alert.never' : 'alert.waiting';
  return (
    <dl className={styles.figures}>
      {deal && (
        <>
          <Figure name={t('alert.account')}>{deal.account ?? '—'}</Figure>
          <Figure name={t('alert.amount')}>
            <Amount value={deal.amount} currency={deal.currency} />
          </Figure>
          <Figure name={t('alert.stage')}>{deal.stage}</Figure>
          <Figure name={t('alert.since')}>{deal.still_since}</Figure>
        </>
      )}
      {card && gap !== null && (
        <>
          <Figure name={t('alert.gap')}>{difference(gap, card)}</Figure>
          <Figure name={t('alert.chance')}>
            {likelihood === null ? t('alert.unknown') : percent(likelihood, 0)}
          </Figure>
        </>
      )}
      <Figure name={t('alert.opened')}>
        <When at={opened} zone={zone} />
      </Figure>
      {closed && (
        <Figure name={t('alert.closed')}>
          <When at={closed} zone={zone} />
        </Figure>
      )}
      <Figure name={t(response)}>
        <RunningClock since={opened} until={reacted ?? closed} />
      </Figure>
    </dl>
  );
}

const Figure = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
