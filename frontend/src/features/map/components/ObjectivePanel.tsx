import { useTranslation } from 'react-i18next';
import type { MapObjective } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { PaceBar } from '@/shared/ui/PaceBar';
import { StatusMark } from '@/shared/ui/StatusMark';
import { Value } from '@/shared/ui/Value';
import styles from './SidePanel.module.css';

/** The objective with all its key results, and what one click more would show. */
export function ObjectivePanel({ objective }: { objective: MapObjective }) {
  const { t } = useTranslation();
  return (
    <>
      <header>
        <p className={styles.kind}>{t('map.panel.objective', { owner: objective.owner.name })}</p>
        <div className={styles.name}>
          <h2>{objective.title}</h2>
        </div>
        <p className={styles.row}>
          <span className={styles.soft}>
            {objective.progress === null
              ? t('map.panel.noProgress')
              : t('map.progress', { share: percent(objective.progress) })}
          </span>
          <StatusMark status={objective.status} />
        </p>
      </header>
      <ul className={`${styles.part} ${styles.results}`}>
        {objective.key_results.map(({ key_result: card, weight }) => (
          <li key={card.id}>
            <p className={styles.row}>
              <span>
                {card.title}{' '}
                {weight !== null && (
                  <span className={styles.soft}>
                    {t('map.weight', { share: percent(weight, 0) })}
                  </span>
                )}
              </span>
              <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} />
            </p>
            <p className={styles.bar}>
              <PaceBar card={card} />
            </p>
            <p className={styles.soft}>
              {card.actual === null ? '—' : <Value value={card.actual} of={card} />} /{' '}
              <Value value={card.target} of={card} />
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{t('map.panel.hint')}</p>
    </>
  );
}
