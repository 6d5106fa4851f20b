import { useTranslation } from 'react-i18next';
import type { Chain } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { StatusMark } from '@/shared/ui/StatusMark';
import { Value } from '@/shared/ui/Value';
import styles from './PanelLine.module.css';

/** The line upright: the objective on top, the chosen node at its foot, each with its share of the one above. */
export function PanelLine({ chain }: { chain: Chain }) {
  const { t } = useTranslation();
  const { objective } = chain;
  const stops = [...chain.stops].reverse();
  return (
    <section className={styles.served}>
      <h3>{t('map.panel.line')}</h3>
      <ol className={styles.line}>
        {objective && (
          <li className={styles.stop}>
            <span className={`${styles.ring} ${styles.goal}`} />
            <span className={styles.where}>
              {t('map.panel.objective', { owner: objective.owner.name })}
            </span>
            <StatusMark status={objective.status} />
            <strong className={styles.title}>{objective.title}</strong>
          </li>
        )}
        {stops.map(({ key_result: card, share_of_parent: share }, index) => (
          <li key={card.id} className={styles.stop}>
            <span className={`${styles.ring} ${index === stops.length - 1 ? styles.end : ''}`} />
            <span className={styles.where}>
              {index === 0 && objective ? card.title : card.owner.name}
              {card.owner.head != null &&
                card.owner.kind === 'unit' &&
                index > 0 &&
                ` · ${card.owner.head}`}
            </span>
            <StatusMark status={card.status} lag={card.lag_points} />
            <span className={styles.amount}>
              <strong>
                <Value value={card.target} of={card} />
              </strong>{' '}
              {share !== null && t('map.panel.share', { share: percent(share) })}
              {index === 0 &&
                objective?.weight != null &&
                t('map.weight', { share: percent(objective.weight, 0) })}
            </span>
          </li>
        ))}
      </ol>
      {objective === null && <p className={styles.where}>{t('map.panel.unaligned')}</p>}
    </section>
  );
}
