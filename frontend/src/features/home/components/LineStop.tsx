import { useTranslation } from 'react-i18next';
import type { ChainStop } from '@/shared/api/types';
import { PaceBar } from '@/shared/ui/PaceBar';
import { StatusMark } from '@/shared/ui/StatusMark';
import { Value } from '@/shared/ui/Value';
import styles from './ServedLine.module.css';

interface LineStopProps {
  stop: ChainStop;
  first: boolean;
  last: boolean;
  /** What the line is about: a stop that is called the same need not repeat it. */
  subject: string;
  /** What it carries of the next stop's target. */
  share: string | null;
  /** Of the key result under the objective: its weight there. */
  weight: string | null;
}

/** A ring on the line, with what is due there and how it goes. */
export function LineStop({ stop, first, last, subject, share, weight }: LineStopProps) {
  const { t } = useTranslation();
  const { key_result: card } = stop;
  const onLine = weight === null ? share : t('home.line.weight', { share: weight });
  const mine = first && card.owner.kind === 'person';
  const person = card.owner.kind === 'person' ? card.owner.name : card.owner.head;

  return (
    <li className={styles.stop}>
      <span className={`${styles.track} ${last ? styles.ends : ''}`}>
        <span className={styles.ring} />
        {onLine && (
          <span className={styles.share} title={share ? t('home.line.share', { share }) : onLine}>
            {onLine}
          </span>
        )}
      </span>
      <strong className={styles.amount}>
        <Value value={card.target} of={card} />
      </strong>
      <span className={styles.where} title={`${card.owner.name} · ${card.title}`}>
        {mine ? t('home.line.me') : card.owner.name}
        {(first || card.title !== subject) && ` · ${card.title}`}
      </span>
      <span className={styles.bar}>
        <PaceBar card={card} size="small" />
      </span>
      <span className={styles.how}>
        {person !== null && <span>{person} ·</span>}
        <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} />
      </span>
    </li>
  );
}
