import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnerRef } from '@/shared/api/types';
import { teamPath } from '@/shared/navigation/paths';
import styles from './UnitLine.module.css';

interface UnitLineProps {
  line: readonly OwnerRef[];
  /** What of the address goes along. */
  kept: string;
}

/** The units above this one, as far up as the reader may look. */
export function UnitLine({ line, kept }: UnitLineProps) {
  const { t } = useTranslation();
  if (line.length < 2) return null;
  return (
    <nav aria-label={t('team.line')} className={styles.line}>
      <ol>
        {line.slice(0, -1).map((unit) => (
          <li key={unit.id}>
            <Link to={teamPath(unit.id) + kept}>{unit.name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
