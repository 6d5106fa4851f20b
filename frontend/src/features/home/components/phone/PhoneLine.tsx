import { useTranslation } from 'react-i18next';
import type { ChainStop, MyKeyResult } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { PaceBar } from '@/shared/ui/PaceBar';
import { StatusMark } from '@/shared/ui/StatusMark';
import { Value } from '@/shared/ui/Value';
import styles from './PhoneLine.module.css';

/** The line upright: the objective on top, me at its foot. */
export function PhoneLine({ mine }: { mine: MyKeyResult }) {
  const { t } = useTranslation();
  const { stops, objective } = mine.chain;
  return (
    <section className={styles.served} aria-label={t('home.line.phoneTitle')}>
      <h2>{t('home.line.phoneTitle')}</h2>
      <ol reversed className={styles.line}>
        {objective && (
          <li className={`${styles.stop} ${styles.objective}`}>
            <span className={`${styles.ring} ${styles.goal}`} />
            <span className={styles.where}>
              {t('home.line.objective', { owner: objective.owner.name })}
            </span>
            <strong className={styles.title}>{objective.title}</strong>
            <StatusMark status={objective.status} />
          </li>
        )}
        {[...stops].reverse().map((stop, index) => (
          <PhoneStop key={stop.key_result.id} stop={stop} me={index === stops.length - 1} />
        ))}
      </ol>
      {objective === null && <p className={styles.where}>{t('home.line.unaligned')}</p>}
    </section>
  );
}

function PhoneStop({ stop, me }: { stop: ChainStop; me: boolean }) {
  const { t } = useTranslation();
  const { key_result: card, share_of_parent: share } = stop;
  const shareText = share === null ? '' : t('home.line.share', { share: percent(share) });
  return (
    <li className={styles.stop}>
      <span className={`${styles.ring} ${me ? styles.me : ''}`} />
      <span className={styles.where}>
        {me && card.owner.kind === 'person' ? t('home.line.me') : card.owner.name}
      </span>
      <strong title={shareText}>
        <Value value={card.target} of={card} />
      </strong>
      <PaceBar card={card} size="small" />
      <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} />
    </li>
  );
}
