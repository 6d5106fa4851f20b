import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Chain } from '@/shared/api/types';
import { keyResultPath, mapPath } from '@/shared/navigation/paths';
import { Value } from '@/shared/ui/Value';
import styles from './Above.module.css';

interface AboveProps {
  chain: Chain;
  /** Key results above are read by who may; for the others they are words. */
  linked: boolean;
}

/** The line from the company's objective down to this key result. */
export function Above({ chain, linked }: AboveProps) {
  const { t } = useTranslation();
  const [own, ...above] = chain.stops;
  if (own === undefined) return null;
  return (
    <nav aria-label={t('keyResult.above')} className={styles.line}>
      <Link to={mapPath(own.key_result.id)}>
        {chain.objective
          ? t('keyResult.objective', { title: chain.objective.title })
          : t('keyResult.unaligned')}
      </Link>
      {above.reverse().map(({ key_result: card }) => (
        <Fragment key={card.id}>
          <span aria-hidden="true" className={styles.dash} />
          {linked ? (
            <Link to={keyResultPath(card.id)}>
              {card.owner.name} <Value value={card.target} of={card} />
            </Link>
          ) : (
            <span>
              {card.owner.name} <Value value={card.target} of={card} />
            </span>
          )}
        </Fragment>
      ))}
      <span aria-hidden="true" className={styles.dash} />
      <strong aria-current="page">
        {own.key_result.owner.name} <Value value={own.key_result.target} of={own.key_result} />
      </strong>
    </nav>
  );
}
