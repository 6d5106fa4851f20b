import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { decimal } from '@/shared/format/decimal';
import type { Span } from '../figures/change';
import { proved, signedShare } from '../figures/written';
import styles from './TotalsLine.module.css';

interface TotalsLineProps {
  totals: Schemas['TableTotals'];
  places: number;
  /** How far people move from what is published; none before a first publication. */
  span: Span | null;
}

/** The amount, taken apart and proved: locked + by weight + held = the amount, and nothing is left over. */
export function TotalsLine({ totals, places, span }: TotalsLineProps) {
  const { t } = useTranslation();
  const exact = decimal(totals.remainder).units === 0n;
  const parts = [
    { sign: '', name: t('plans.totals.amount'), amount: totals.amount },
    {
      sign: '=',
      name: t('plans.totals.locked', { count: totals.locked_people }),
      amount: totals.locked,
    },
    {
      sign: '+',
      name: t('plans.totals.byWeight', { count: totals.weighed_people }),
      amount: totals.by_weight,
    },
    { sign: '+', name: t('plans.totals.hold'), amount: totals.hold },
  ];
  return (
    <dl className={styles.totals}>
      {parts.map(({ sign, name, amount }) => (
        <div key={name} className={styles.part} data-sign={sign}>
          <dt>{name}</dt>
          <dd>{proved(amount, places)}</dd>
        </div>
      ))}
      <div className={`${styles.part} ${exact ? styles.exact : styles.inexact}`}>
        <dt>{t('plans.totals.remainder')}</dt>
        <dd>
          {proved(totals.remainder, places)} <span aria-hidden="true">{exact ? '✓' : '✗'}</span>
          <span className="sr-only">
            {t(exact ? 'plans.totals.proved' : 'plans.totals.unproved')}
          </span>
        </dd>
      </div>
      {span && (
        <>
          <div className={`${styles.part} ${styles.moved}`}>
            <dt>{t('plans.totals.moved')}</dt>
            <dd>{t('plans.totals.movedOf', { changed: span.changed, people: span.people })}</dd>
          </div>
          <div className={styles.part}>
            <dt>{t('plans.totals.most')}</dt>
            <dd>
              {signedShare(span.most)} / {signedShare(span.least)}
            </dd>
          </div>
        </>
      )}
    </dl>
  );
}
