import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MyKeyResult } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { keyResultPath } from '@/shared/navigation/paths';
import { LineObjective } from './LineObjective';
import { LineStop } from './LineStop';
import styles from './ServedLine.module.css';
import { useLineTitle } from './useLineTitle';

/** The line: from the chosen key result over every level that it serves up to the objective. */
export function ServedLine({ mine }: { mine: MyKeyResult }) {
  const { t } = useTranslation();
  const { stops, objective } = mine.chain;
  const title = useLineTitle(mine.key_result);

  return (
    <section className={styles.served} aria-label={title}>
      <p className={styles.caption}>
        <strong>{title}</strong> <span>{t('home.line.note')}</span>
        <Link to={keyResultPath(mine.key_result.id)}>{t('home.line.open')}</Link>
      </p>
      <ol
        className={styles.line}
        style={{ gridTemplateColumns: columns(stops.length, objective !== null) }}
      >
        {stops.map((stop, index) => (
          <LineStop
            key={stop.key_result.id}
            stop={stop}
            first={index === 0}
            subject={mine.key_result.title}
            share={shareText(stop.share_of_parent)}
            last={index === stops.length - 1 && objective === null}
            weight={index === stops.length - 1 ? weightText(objective?.weight ?? null) : null}
          />
        ))}
        {objective && <LineObjective objective={objective} />}
      </ol>
      {objective === null && <p className={styles.caption}>{t('home.line.unaligned')}</p>}
    </section>
  );
}

const shareText = (share: string | null): string | null => (share === null ? null : percent(share));

/** A weight is a round figure somebody chose: "60%". */
const weightText = (weight: string | null): string | null => {
  const text = shareText(weight);
  return text === null ? null : text.replace('.0%', '%');
};

const columns = (stops: number, objective: boolean): string =>
  `repeat(${stops + (objective ? 1 : 0)}, minmax(0, 1fr))`;
