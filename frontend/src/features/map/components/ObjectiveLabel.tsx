import { useTranslation } from 'react-i18next';
import type { MapObjective } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { StatusMark } from '@/shared/ui/StatusMark';
import styles from './ObjectiveLabel.module.css';

/** Under the double ring: the objective in words, and how far it has come. */
export function ObjectiveLabel({ objective, top }: { objective: MapObjective; top: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.label} style={{ top: top + 16 }}>
      <strong>{objective.title}</strong>
      {objective.progress !== null && (
        <span className={styles.progress}>
          {t('map.progress', { share: percent(objective.progress) })}
        </span>
      )}
      <StatusMark status={objective.status} />
    </div>
  );
}
