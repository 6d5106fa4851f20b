import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import styles from './PersonCell.module.css';

/** A unit with its head and its size; those who are in no unit below stand for themselves. */
export function UnitCell({ row }: { row: Schemas['TeamUnit'] }) {
  const { t } = useTranslation();
  const { unit, direct, people } = row;
  return (
    <span className={styles.unit}>
      <strong>{direct ? t('team.direct') : unit.name}</strong>
      <span className={styles.where}>
        {[!direct && (unit.head ?? t('team.vacant')), t('team.people', { count: people })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}
